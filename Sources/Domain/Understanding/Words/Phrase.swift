/// A phrase of the vocabulary as it is compared: an anchor, and what may stand one behind the other.
struct Phrase: Hashable, Sendable {
    enum Anchor: Hashable, Sendable {
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
        /// A class of words that read like an emergency together with others; see `CryBook`.
        case cry(Int)
        /// The position in the vocabulary's list.
        case category(Int)
        case courtesy, time, beneficiary, organisation
        /// What shall become of one's listing.
        case act(ListingAct)
        case erasureConfirmed
        case home, going, away, beforePlace
        /// A street; what follows is its name.
        case street
        /// A word that may stand beside the number of an answer, or of a listing.
        case besideChoice, besideReference
        /// Begins or is something that may not be public.
        case privacy(PrivateDataScreen.List)
    }

    /// One place in a phrase: "(faire|fais)", or some words.
    struct Slot: Hashable, Sendable {
        /// The words of each choice, stems unless the phrase is exact; an empty one may be left out.
        let choices: [[String]]
        /// "*": other words may stand before it.
        let hasGap: Bool

        var isOptional: Bool { choices.contains([]) }
    }

    let sense: Sense
    let anchor: Anchor
    /// "!": the words exactly so, with their endings.
    let isExact: Bool
    /// "?": counts only where nothing else speaks.
    let isWeak: Bool
    private(set) var slots: [Slot]
    /// Every word in it, as it is written.
    let words: [String]

    /// Nil for a text in which nothing must stand.
    init?(_ text: String, _ sense: Sense) {
        var text = text[...]
        switch text.first {
        case "=": anchor = .whole
        case "^": anchor = .start
        default: anchor = .anywhere
        }
        if anchor != .anywhere { text = text.dropFirst() }
        isExact = text.contains("!")
        isWeak = text.hasSuffix("?")
        slots = Self.slots(text, stems: !isExact)
        words = TextWord.words(of: String(text)).map(\.letters)
        guard slots.contains(where: { !$0.isOptional }) else { return nil }
        self.sense = sense
    }

    /// The same without the choices of one word; nil where none is left, or where it is no mere list of choices.
    var withoutSingleWords: Phrase? {
        guard slots.count == 1 else { return nil }
        var phrase = self
        let choices = slots[0].choices.filter { $0.count > 1 }
        phrase.slots = [Slot(choices: choices, hasGap: slots[0].hasGap)]
        return choices.isEmpty ? nil : phrase
    }

    private static func slots(_ text: Substring, stems: Bool) -> [Slot] {
        var slots: [Slot] = []
        var hasGap = false
        func add(_ choices: [Substring]) {
            let written = choices.filter { $0.allSatisfy(\.isWhitespace) || !TextWord.words(of: String($0)).isEmpty }
            let words = written.map { TextWord.words(of: String($0)).map { stems ? Stem.of($0.letters) : $0.letters } }
            guard words.contains(where: { !$0.isEmpty }) else { return }
            slots.append(Slot(choices: words, hasGap: hasGap))
            hasGap = false
        }
        var rest = text
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == "(" || $0 == "*" } ?? rest.endIndex
            add([rest[..<end]])
            rest = rest[end...]
            if rest.first == "*" {
                hasGap = true
                rest = rest.dropFirst()
            } else if rest.first == "(" {
                let close = rest.firstIndex(of: ")") ?? rest.endIndex
                add(rest[rest.index(after: end)..<close].split(separator: "|", omittingEmptySubsequences: false))
                rest = rest[close...].dropFirst()
            }
        }
        return slots
    }
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
