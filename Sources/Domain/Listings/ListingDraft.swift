/// What somebody has told of a listing and has not confirmed yet.
public struct ListingDraft: Hashable, Codable, Sendable {
    public var kind: ListingKind
    /// A category's key.
    public var category: String?
    public var commune: INSEECode?
    /// The person's own words; withheld from the public until staff approve them.
    public var words: String

    public init(kind: ListingKind, category: String? = nil, commune: INSEECode? = nil, words: String = "") {
        self.kind = kind
        self.category = category
        self.commune = commune
        self.words = words
    }
}
