/// A phrase of the vocabulary as it is compared: stems, an anchor, gaps.
struct Phrase: Sendable {
    enum Anchor: Sendable {
        case anywhere
        /// "^": only courtesies and numbers may stand before it.
        case start
        /// "=": only courtesies, times and numbers may stand beside it.
        case whole
    }

    /// What finding a phrase means.
    enum Sense: Hashable, Sendable {
        case intent(Intent)
        case alarm(Alarm)
        /// Where it covers an alarm's words, there is none.
        case noAlarm
        /// The position in the vocabulary's list.
        case category(Int)
        case courtesy, time, beneficiary
        case home, going, beforePlace
        /// A word that may stand beside the number of an answer, or of a listing.
        case besideChoice, besideReference
        /// Begins or is something that may not be public.
        case privacy(PrivateDataScreen.List)
    }

    let sense: Sense
    let anchor: Anchor
    /// "!": the words exactly so, with their endings.
    let isExact: Bool
    /// "?": counts only where nothing else speaks.
    let isWeak: Bool
    /// What "*" parts: each a run of stems.
    let parts: [[String]]
    /// All letters, written together.
    let letters: String

    /// Nil for a text without a letter or digit.
    init?(_ text: String, _ sense: Sense) {
        var text = text[...]
        switch text.first {
        case "=": anchor = .whole
        case "^": anchor = .start
        default: anchor = .anywhere
        }
        if anchor != .anywhere { text = text.dropFirst() }
        isExact = text.hasPrefix("!")
        isWeak = text.hasSuffix("?")
        parts = text.split(separator: "*").map { TextWord.words(of: String($0)).map { Stem.of($0.letters) } }
            .filter { !$0.isEmpty }
        letters = TextWord.words(of: String(text)).map(\.letters).joined()
        guard !parts.isEmpty else { return nil }
        self.sense = sense
    }

    /// How many words it has, without its gaps.
    var count: Int { parts.reduce(0) { $0 + $1.count } }
}

/// A phrase found in a text.
struct PhraseMatch: Hashable, Sendable {
    let sense: Phrase.Sense
    let anchor: Phrase.Anchor
    /// The words from its first to its last, gaps included.
    let words: Range<Int>
    /// How many words of its own it has.
    let length: Int
    let isExact: Bool
    let isWeak: Bool

    /// What it weighs beside others.
    var weight: Double { isWeak ? 0.3 : 1 + 0.5 * Double(length - 1) }
}
