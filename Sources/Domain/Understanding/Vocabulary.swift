/// What `Understander` needs to know besides the text and the places: words that are data.
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
    /// Key → phrases. Keys: the raw values of `Intent`; `emergency.help`, `.violence`, `.despair`, `.guards`; and the lists
    /// that reading needs (`IntentWords.lists`). `Prompts/fr/intents.yaml` says how a phrase is written.
    public let phrases: [String: [String]]

    public init(phrases: [String: [String]]) { self.phrases = phrases }

    /// The keys that are no intent.
    public static let lists = [
        "emergency.help", "emergency.violence", "emergency.despair", "emergency.guards", "abbreviations", "numbers",
        "choice", "reference", "courtesy", "times", "beneficiaries", "organisations",
        "listing.prolong", "listing.close", "listing.change", "erase.confirmed", "place.home", "place.going",
        "place.before",
        "everyday", "private.streets", "private.hamlets", "private.titles", "private.alone", "private.absence",
        "private.entry", "private.health", "private.numbers",
    ]

    /// The keys that nothing reads: a misspelt key in the file would otherwise be lost without a word.
    public var unknownKeys: [String] {
        phrases.keys.filter { Intent(rawValue: $0) == nil && !Self.lists.contains($0) }.sorted()
    }

    /// The keys that have no phrase; `choice` and `reference` are read from digits and `unclear` from nothing.
    public var missingKeys: [String] {
        let wanted = Intent.allCases.map(\.rawValue).filter { !["emergency", "unclear"].contains($0) } + Self.lists
        return wanted.filter { phrases[$0, default: []].isEmpty }.sorted()
    }
}
