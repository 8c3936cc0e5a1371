/// What help is about. Staff own the list: they add, rename, order, archive and merge.
public struct Category: Hashable, Sendable, Codable {
    /// Stable, lower case ASCII ("courses"); never shown.
    public let key: String
    /// As the web writes it ("Jardin, bois, neige").
    public var name: String
    /// The one word that SMS shows and takes ("Jardin").
    public var keyword: String
    /// As a voice says it in a sentence ("le jardin, le bois ou la neige").
    public var spoken: String
    /// Other words that mean it, as people write them; folded when they are compared.
    public var synonyms: [String]
    /// Archived categories keep their listings and take no new ones.
    public var isArchived: Bool

    public init(
        key: String, name: String, keyword: String, spoken: String, synonyms: [String], isArchived: Bool = false
    ) {
        self.key = key
        self.name = name
        self.keyword = keyword
        self.spoken = spoken
        self.synonyms = synonyms
        self.isArchived = isArchived
    }
}
