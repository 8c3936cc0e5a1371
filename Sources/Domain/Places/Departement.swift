/// A French département.
public struct Département: Hashable, Sendable {
    /// Two characters, three overseas ("48", "2A", "974").
    public let code: String
    /// The name without its article ("Lozère").
    public let name: String
    public let article: Article

    public init(code: String, name: String, article: Article) {
        self.code = code
        self.name = name
        self.article = article
    }

    /// As the subject of a sentence ("la Lozère", "l'Ain", "Paris").
    public var nameWithArticle: String { article.prefix.lowercased() + name }

    /// After "de" ("de la Lozère", "du Gard", "de l'Ain", "des Landes", "d'Ille-et-Vilaine").
    public var nameAfterDe: String {
        switch article {
        case .la, .l: "de \(nameWithArticle)"
        case .none, .elided, .le, .les, .aux, .las, .los: article.nameAfterDe(name)
        }
    }
}
