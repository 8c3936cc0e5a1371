/// Writes words out as they are meant: abbreviations in full, glued words apart.
struct Spelling {
    private let book: WordBook
    private let places: PlaceReader
    private let surroundings: Surroundings

    init(_ book: WordBook, _ places: PlaceReader, _ surroundings: Surroundings) {
        (self.book, self.places, self.surroundings) = (book, places, surroundings)
    }

    func spelledOut(_ words: [TextWord]) -> [TextWord] {
        var result: [TextWord] = []
        result.reserveCapacity(words.count)
        var tries = 0
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            if index < words.count, word.range.upperBound == words[index].range.lowerBound,
                let whole = book.abbreviations[word.letters + words[index].letters]
            {
                result += parts(of: word, whole, word.range.lowerBound..<words[index].range.upperBound)
                index += 1
            } else if let whole = abbreviation(word, before: index < words.count ? words[index] : nil) {
                result += parts(of: word, whole, word.range)
            } else if let rest = elided(word) {
                result += parts(of: word, rest, word.range)
            } else if tries < Self.mostTries, mayBeGlued(word) {
                tries += 1
                result += Unglue.parts(word, book) { places.isLocalName($0, surroundings) } ?? [word]
            } else {
                result.append(word)
            }
        }
        return result
    }

    /// What a word is short for; a lone letter before an apostrophe or a digit ("c'est", "C3") is not.
    private func abbreviation(_ word: TextWord, before next: TextWord?) -> [String]? {
        guard !word.isElided else { return nil }
        if word.letters.utf8.count == 1, let next, next.isNumber, next.range.lowerBound == word.range.upperBound {
            return nil
        }
        return book.abbreviations[word.letters]
    }

    /// "depilepsie", "jhabite": a word without its apostrophe, where what follows it is known and the whole is not.
    private func elided(_ word: TextWord) -> [String]? {
        guard word.letters.utf8.count > 4, let first = word.letters.utf8.first, Self.elisions.contains(first),
            let next = word.letters.utf8.dropFirst().first, Self.vowels.contains(next),
            !book.isKnown(Stem.of(word.letters)), !places.isName(word.letters)
        else { return nil }
        let rest = String(word.letters.dropFirst())
        guard book.known.contains(stem: Stem.of(rest)), !places.isLocalName(word.letters, surroundings) else {
            return nil
        }
        return [String(word.letters.prefix(1)), rest]
    }

    private static let elisions = Set("cdjlmnst".utf8)
    private static let vowels = Set("aeiouyh".utf8)

    private func mayBeGlued(_ word: TextWord) -> Bool {
        !word.isNumber && word.letters.utf8.count > 5 && !book.isKnown(Stem.of(word.letters))
            && !places.isLocalName(word.letters, surroundings) && !places.isName(word.letters)
            && !places.isSlip(word.letters, surroundings)
    }

    private func parts(of word: TextWord, _ parts: [String], _ range: Range<Int>) -> [TextWord] {
        parts.enumerated().map { index, letters in
            TextWord(
                letters: letters, range: range, opensClause: index == 0 && word.opensClause, isCapital: word.isCapital)
        }
    }

    /// So many long unknown words are tried; it bounds the time for a text of nonsense.
    private static let mostTries = 12
}
