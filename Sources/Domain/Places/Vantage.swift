/// From where a place name is read: it decides which of several communes of one name is meant.
public struct Vantage: Hashable, Sendable {
    /// The code of the territory's département ("48").
    public let département: String?
    /// The person's own commune; it and its département come before the territory's.
    public let commune: INSEECode?

    public init(département: String? = nil, commune: INSEECode? = nil) {
        self.département = département
        self.commune = commune
    }
}
