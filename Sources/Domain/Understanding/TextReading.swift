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

    /// `isName` says of letters whether they are the whole name of a commune hereabouts.
    init(_ text: String, _ book: WordBook, isName: (String) -> Bool) {
        self.text = text
        var repairs = 0
        words = Self.unfolded(TextWord.words(of: text), book, isName).map { word in
            let stem = Stem.of(word.letters)
            let isKnown = word.isNumber || book.isKnown(stem)
            guard !isKnown, repairs < Self.mostRepairs, !isName(word.letters) else {
                return Word(word: word, stem: stem, isKnown: isKnown, isRepaired: false)
            }
            repairs += 1
            let repaired = book.stems.nearest(to: stem)
            return Word(word: word, stem: repaired ?? stem, isKnown: false, isRepaired: repaired != nil)
        }
        matches = book.phrases.matches(in: words.map(\.stem))
    }

    /// The words of the original text in a range of words, spaces tidied.
    func original(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let bytes = Array(text.utf8)[
            words[range.lowerBound].word.range.lowerBound..<words[range.upperBound - 1].word.range.upperBound]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// So many unknown words are compared with the vocabulary; a text with more of them is not a sentence.
    private static let mostRepairs = 40

    /// Abbreviations written out, glued words parted.
    private static func unfolded(_ words: [TextWord], _ book: WordBook, _ isName: (String) -> Bool) -> [TextWord] {
        var result: [TextWord] = []
        var index = 0
        var tries = 0
        while index < words.count {
            let word = words[index]
            if index + 1 < words.count, word.range.upperBound == words[index + 1].range.lowerBound,
                let whole = book.abbreviations[word.letters + words[index + 1].letters]
            {
                let range = word.range.lowerBound..<words[index + 1].range.upperBound
                result += parted(word, whole, range)
                index += 2
                continue
            }
            index += 1
            if let whole = book.abbreviations[word.letters] {
                result += parted(word, whole, word.range)
            } else if tries < mostPartings, !word.isNumber, word.letters.utf8.count > 5,
                !book.isKnown(Stem.of(word.letters)), !isName(word.letters)
            {
                tries += 1
                result += Unglue.parts(word, book, isName) ?? [word]
            } else {
                result.append(word)
            }
        }
        return result
    }

    private static let mostPartings = 12

    private static func parted(_ word: TextWord, _ parts: [String], _ range: Range<Int>) -> [TextWord] {
        parts.enumerated().map { index, letters in
            TextWord(
                letters: letters, range: range, opensClause: index == 0 && word.opensClause, isCapital: word.isCapital)
        }
    }
}
