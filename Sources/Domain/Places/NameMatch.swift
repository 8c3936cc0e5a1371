/// A commune found by one of its names.
public struct NameMatch: Hashable, Sendable {
    public let commune: Commune
    /// The name that matched, with its article: today's, or a former one ("Le Bleymard", now Mont Lozère et Goulet).
    public let name: String
    /// Whether the name is of a former commune that is part of this one.
    public let isFormer: Bool

    public init(commune: Commune, name: String, isFormer: Bool) {
        self.commune = commune
        self.name = name
        self.isFormer = isFormer
    }
}
