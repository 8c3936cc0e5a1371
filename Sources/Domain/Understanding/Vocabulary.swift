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

/// The words by which people say what they want, by intent, from `Prompts/<language>/intents.yaml` and `emergencies.yaml`;
/// folded when they are compared.
public struct IntentWords: Sendable {
    /// Key → phrases. Keys: the raw values of `Intent`; `emergency.help`, `.violence`, `.despair`, `.guards`, the frames and
    /// classes beside them; and the lists that reading needs (`IntentWords.lists`). The files say how a phrase is written.
    public let phrases: [String: [String]]

    public init(phrases: [String: [String]]) { self.phrases = phrases }

    /// The keys that are no intent.
    public static let lists = [
        "emergency.help", "emergency.violence", "emergency.despair", "emergency.guards", "abbreviations", "numbers",
        "choice", "reference", "courtesy", "times", "beneficiaries", "organisations",
        "listing.prolong", "listing.close", "listing.change", "erase.confirmed", "place.home", "place.going",
        "place.away",
        "place.before",
        "everyday", "private.streets", "private.hamlets", "private.titles", "private.alone", "private.absence",
        "private.entry", "private.health", "private.numbers",
    ]

    /// The keys that nothing reads: a misspelt key in the file would otherwise be lost without a word.
    public var unknownKeys: [String] {
        let framed = Alarm.allCases.map { "frame.\($0.rawValue)" }
        return phrases.keys.filter {
            Intent(rawValue: $0) == nil && !Self.lists.contains($0) && !framed.contains($0) && !$0.hasPrefix("class.")
        }.sorted()
    }

    /// The frames that are malformed or name a class that there is not: they would never be found.
    public var brokenFrames: [String] {
        let book = CryBook(self)
        return Alarm.allCases.flatMap { alarm in
            phrases["frame.\(alarm.rawValue)", default: []].filter { CryFrame($0, alarm, book.kinds) == nil }
        }
    }

    /// The classes that nothing reads.
    public var unusedClasses: [String] {
        let book = CryBook(self)
        let used = Set(book.frames.flatMap { $0.needs + $0.silences })
        return book.kinds.filter { $0.value >= CryBook.Role.allCases.count && !used.contains($0.value) }.keys.sorted()
    }

    /// The classes that the frames of emergencies are made of.
    var cryClasses: [String] { phrases.keys.filter { $0.hasPrefix("class.") }.map { String($0.dropFirst(6)) }.sorted() }

    /// The keys that have no phrase; `choice` and `reference` are read from digits and `unclear` from nothing.
    public var missingKeys: [String] {
        let wanted = Intent.allCases.map(\.rawValue).filter { !["emergency", "unclear"].contains($0) } + Self.lists
        return wanted.filter { phrases[$0, default: []].isEmpty }.sorted()
    }
}
