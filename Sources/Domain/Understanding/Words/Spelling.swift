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
            } else if !word.isElided, let whole = book.abbreviations[word.letters] {
                result += parts(of: word, whole, word.range)
            } else if tries < Self.mostTries, mayBeGlued(word) {
                tries += 1
                result += Unglue.parts(word, book) { places.isLocalName($0, surroundings) } ?? [word]
            } else {
                result.append(word)
            }
        }
        return result
    }

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
