/// A French commune of today.
public struct Commune: Hashable, Sendable {
    public let insee: INSEECode
    /// The name without its article ("Canourgue").
    public let bareName: String
    public let article: Article
    /// Sorted; every commune has at least one.
    public let postalCodes: [String]
    /// Municipal population of the census named in the tables' sources.
    public let population: Int
    /// A representative point inside the outline.
    public let point: Coordinate
    /// SIREN of the intercommunalité; nil for the four islands that have none.
    public let intercommunality: String?

    public init(
        insee: INSEECode, bareName: String, article: Article, postalCodes: [String], population: Int, point: Coordinate,
        intercommunality: String?
    ) {
        self.insee = insee
        self.bareName = bareName
        self.article = article
        self.postalCodes = postalCodes
        self.population = population
        self.point = point
        self.intercommunality = intercommunality
    }

    /// The name with its article, as the post and the town hall write it ("La Canourgue").
    public var name: String { article.prefix + bareName }

    /// The name after "de" ("de Mende", "du Bleymard", "de La Canourgue", "d'Ispagnac", "des Salces").
    public var nameAfterDe: String { article.nameAfterDe(bareName) }

    public var département: String { insee.département }
}
