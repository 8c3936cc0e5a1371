/// What `understand` needs to know besides the text: words that are data.
public struct Vocabulary: Sendable {
    /// The categories that take new listings, in the staff's order.
    public let categories: [Category]
    public let intents: IntentWords
    /// The territory's département: its communes come first among homonyms.
    public let département: String

    public init(categories: [Category], intents: IntentWords, département: String) {
        self.categories = categories
        self.intents = intents
        self.département = département
    }
}

/// The words by which people say what they want, by intent, from `Prompts/<language>/intents.yaml`; folded when they are compared.
public struct IntentWords: Sendable {
    /// Key → phrases. Keys: the raw values of `Intent`, and `emergency.help`, `emergency.violence`, `emergency.despair`, `emergency.guards`.
    public let phrases: [String: [String]]

    public init(phrases: [String: [String]]) { self.phrases = phrases }
}
