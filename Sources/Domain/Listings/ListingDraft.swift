/// What somebody has told of a listing and has not confirmed yet.
public struct ListingDraft: Hashable, Codable, Sendable {
    public var kind: ListingKind
    /// A category's key.
    public var category: String?
    public var commune: INSEECode?
    /// The person's own words; withheld from the public until staff approve them.
    public var words: String
    /// Somebody asks for another person, whose consent is needed.
    public var isForOther: Bool
    /// An organisation's, and shown as such.
    public var isForOrganisation: Bool
    /// The published listing that this one takes the place of; nil for a new one.
    public var changes: Reference?

    public init(
        kind: ListingKind, category: String? = nil, commune: INSEECode? = nil, words: String = "",
        isForOther: Bool = false, isForOrganisation: Bool = false, changes: Reference? = nil
    ) {
        self.kind = kind
        self.category = category
        self.commune = commune
        self.words = words
        self.isForOther = isForOther
        self.isForOrganisation = isForOrganisation
        self.changes = changes
    }
}
