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
    /// Every phrase whose anchor holds, however they overlap.
    let matches: [PhraseMatch]
    /// What each word is good for.
    let roles: WordRoles
    /// The places that are spelled right.
    let exactPlaces: [Sighting]

    init(_ text: String, _ book: WordBook, _ places: PlaceReader, _ surroundings: Surroundings) {
        self.text = text
        let spelled = Spelling(book, places, surroundings).spelledOut(TextWord.words(of: text))
        exactPlaces = places.exactSightings(spelled, surroundings)
        words = Self.repaired(spelled, book, inNames: Self.names(exactPlaces, places.gazetteer))
        let found = book.phrases.matches(in: words)
        let roles = WordRoles(words, found)
        matches = found.filter { roles.holds($0) }
        self.roles = roles
    }

    /// The words of the original text in a range of words.
    func original(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let start = words[range.lowerBound].word.range.lowerBound
        let end = words[range.upperBound - 1].word.range.upperBound
        return String(Substring(text.utf8.dropFirst(start).prefix(end - start)))
    }

    /// Whether a phrase was found only in words that were repaired, and that are a commune's name as they stand: "Pommiers" is no
    /// fire brigade.
    func isOnlyAName(_ match: PhraseMatch) -> Bool {
        guard match.words.allSatisfy({ words[$0].isRepaired }) else { return false }
        return exactPlaces.contains { place in
            place.candidates.contains { $0.kind != .part } && match.words.allSatisfy(place.words.contains)
        }
    }

    /// The words that stand in names of communes hereabouts, and of towns that everybody knows: they are spelled right.
    private static func names(_ exactPlaces: [Sighting], _ gazetteer: Gazetteer) -> Set<Int> {
        let known = exactPlaces.filter { sighting in
            let first = sighting.candidates[0]
            if first.tier.isLocal { return sighting.words.count > 1 || first.kind != .part }
            return first.kind == .today && gazetteer.communes.populations[first.row] > cityOfFrance
        }
        return Set(known.flatMap { Array($0.words) })
    }

    /// Inhabitants from which a town's name is a known word everywhere.
    private static let cityOfFrance = 50_000

    private static func repaired(_ words: [TextWord], _ book: WordBook, inNames names: Set<Int>) -> [Word] {
        var repairs = 0
        return words.enumerated().map { index, word in
            let stem = Stem.of(word.letters)
            let isKnown = word.isNumber || book.isKnown(stem)
            guard !isKnown, repairs < mostRepairs, !names.contains(index) else {
                return Word(word: word, stem: stem, isKnown: isKnown, isRepaired: false)
            }
            repairs += 1
            let repaired = book.known.nearest(to: word.letters)
            return Word(word: word, stem: repaired ?? stem, isKnown: false, isRepaired: repaired != nil)
        }
    }

    /// So many unknown words are compared with the vocabulary; a text with more of them is not a sentence.
    private static let mostRepairs = 30
}
