/// A text made ready for understanding: its words, spelled out and repaired where that is certain, and the phrases in them.
struct TextReading: Sendable {
    /// A word and its stem; the stem is the one it was meant to have.
    struct Word: Sendable {
        var word: TextWord
        var stem: String
        /// Whether the word as it was written is one that people write every day.
        var isKnown: Bool
        /// Whether the stem is a guess.
        var isRepaired: Bool
    }

    let text: String
    let words: [Word]
    let matches: [PhraseMatch]
    /// Words that carry no wish: courtesies, times, numbers.
    let isLight: [Bool]
    /// Words that lead to a place.
    let leadsToPlace: [Bool]
    /// Words of phrases about a category or a wish.
    let isMeant: [Bool]

    init(_ text: String, _ book: WordBook, _ places: PlaceReader, _ surroundings: Surroundings) {
        self.text = text
        let spelled = Spelling(book, places, surroundings).spelledOut(TextWord.words(of: text))
        words = Self.repaired(spelled, book, inNames: Self.names(spelled, places, surroundings))
        matches = book.phrases.matches(in: words)
        var isLight = words.map(\.word.isNumber)
        var leadsToPlace = [Bool](repeating: false, count: words.count)
        var isMeant = leadsToPlace
        for match in matches {
            switch match.sense {
            case .courtesy, .time: for index in match.words { isLight[index] = true }
            case .home, .going, .beforePlace: for index in match.words { leadsToPlace[index] = true }
            case .category, .intent: for index in match.words { isMeant[index] = true }
            default: break
            }
        }
        (self.isLight, self.leadsToPlace, self.isMeant) = (isLight, leadsToPlace, isMeant)
    }

    /// Whether some words are all that the text says, but for courtesies and what leads to a place.
    func isBare(_ range: Range<Int>) -> Bool {
        words.indices.allSatisfy { range.contains($0) || isLight[$0] || leadsToPlace[$0] }
    }

    /// The words of the original text in a range of words.
    func original(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let bytes = text.utf8.dropFirst(words[range.lowerBound].word.range.lowerBound)
            .prefix(words[range.upperBound - 1].word.range.upperBound - words[range.lowerBound].word.range.lowerBound)
        return String(Substring(bytes))
    }

    /// The words that stand in names of communes hereabouts: they are spelled right.
    private static func names(_ words: [TextWord], _ places: PlaceReader, _ surroundings: Surroundings) -> Set<Int> {
        let local = places.exactSightings(words, surroundings).filter { sighting in
            sighting.candidates[0].tier.isLocal && (sighting.words.count > 1 || sighting.candidates[0].kind != .part)
        }
        return Set(local.flatMap { Array($0.words) })
    }

    private static func repaired(_ words: [TextWord], _ book: WordBook, inNames names: Set<Int>) -> [Word] {
        var repairs = 0
        return words.enumerated().map { index, word in
            let stem = Stem.of(word.letters)
            let isKnown = word.isNumber || book.isKnown(stem)
            guard !isKnown, repairs < mostRepairs, !names.contains(index) else {
                return Word(word: word, stem: stem, isKnown: isKnown, isRepaired: false)
            }
            repairs += 1
            let repaired = book.stems.nearest(to: stem, of: word.letters)
            return Word(word: word, stem: repaired ?? stem, isKnown: false, isRepaired: repaired != nil)
        }
    }

    /// So many unknown words are compared with the vocabulary; a text with more of them is not a sentence.
    private static let mostRepairs = 40
}
