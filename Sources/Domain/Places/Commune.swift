/// A French commune of today.
public struct Commune: Hashable, Sendable {
    public let insee: INSEECode
    /// The name without its article ("Canourgue").
    public let bareName: String
    public let article: Article
    /// Sorted; empty for none.
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
    public var name: String { article.rawValue + bareName }

    /// The name after "de" ("de Mende", "du Bleymard", "de La Canourgue", "d'Ispagnac", "des Salces").
    public var nameAfterDe: String { article.de(bareName) }

    public var département: String { insee.département }
}

/// The article of a commune's name; the raw value is what is written before the bare name.
public enum Article: String, Hashable, Sendable, CaseIterable {
    case none = ""
    case le = "Le "
    case la = "La "
    case les = "Les "
    case l = "L'"
    case aux = "Aux "
    case las = "Las "
    case los = "Los "

    func de(_ bareName: String) -> String {
        switch self {
        case .le: "du \(bareName)"
        case .les: "des \(bareName)"
        case .la: "de La \(bareName)"
        case .l: "de L'\(bareName)"
        case .aux, .las, .los: "de \(rawValue)\(bareName)"
        case .none: Self.elides(before: bareName) ? "d'\(bareName)" : "de \(bareName)"
        }
    }

    /// Whether "de" loses its vowel: before a vowel or a mute h. An aspirated h needs a list; names of communes hardly have one.
    private static func elides(before name: String) -> Bool {
        guard let first = name.unicodeScalars.first else { return false }
        return "AEIOUYHÀÂÉÈÊËÎÏÔŒÛÙaeiouyhéèêàâîôœ".unicodeScalars.contains(first)
    }
}
