/// Telephone numbers and other long numbers, however they are written: in pairs, with dots, with the letter O, in words.
struct LongNumbers {
    /// Bytes of the text.
    private(set) var ranges: [Range<Int>] = []

    /// From so many digits on a number may be somebody's; a postal code has five, a listing's number at most six.
    private static let fewest = 8
    private let text: [UInt8]

    init(_ text: String, _ words: [TextWord], _ numberWords: Set<String>) {
        self.text = Array(text.utf8)
        let parts = Self.parts(words, numberWords)
        var run: [Part] = []
        for part in parts {
            if let last = run.last, !isJoined(last, part) {
                close(run)
                run = []
            }
            run.append(part)
        }
        close(run)
    }

    private struct Part {
        let range: Range<Int>
        let digits: Int
        let isSpelled: Bool
    }

    /// The numbers, and the words of numbers, in order; "O6" is a number.
    private static func parts(_ words: [TextWord], _ numberWords: Set<String>) -> [Part] {
        var parts: [Part] = []
        for (index, word) in words.enumerated() {
            if word.isNumber {
                parts.append(Part(range: word.range, digits: word.letters.utf8.count, isSpelled: false))
            } else if numberWords.contains(word.letters) {
                parts.append(Part(range: word.range, digits: tens.contains(word.letters) ? 2 : 1, isSpelled: true))
            } else if isLetterForDigits(word, at: index, words) {
                parts.append(Part(range: word.range, digits: word.letters.utf8.count, isSpelled: false))
            }
        }
        return parts
    }

    /// O for 0, l and I for 1, where a digit touches them or stands one space away.
    private static func isLetterForDigits(_ word: TextWord, at index: Int, _ words: [TextWord]) -> Bool {
        guard word.letters.utf8.allSatisfy({ lookalikes.contains($0) }), word.letters.utf8.count <= 3 else {
            return false
        }
        let before =
            index > 0 && words[index - 1].isNumber && words[index - 1].range.upperBound + 1 >= word.range.lowerBound
        let after =
            index + 1 < words.count && words[index + 1].isNumber
            && word.range.upperBound + 1 >= words[index + 1].range.lowerBound
        return before || after
    }

    private static let lookalikes = Set("oli".utf8)
    /// The words of tens and teens, of which some stand for two digits.
    private static let tens: Set<String> = [
        "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante",
        "soixante", "septante", "huitante", "nonante",
    ]

    /// Whether only signs that people put into numbers stand between two of them.
    private func isJoined(_ left: Part, _ right: Part) -> Bool {
        let between = text[left.range.upperBound..<max(left.range.upperBound, right.range.lowerBound)]
        return between.count <= 4 && between.allSatisfy { Self.joints.contains($0) }
    }

    /// Spaces (also those without a break, in UTF-8), dots, hyphens, slashes, brackets.
    private static let joints = Set(" .-_/()+\t".utf8).union([0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x91, 0x93])

    private mutating func close(_ run: [Part]) {
        guard let first = run.first, let last = run.last, run.reduce(0, { $0 + $1.digits }) >= Self.fewest, !isDate(run)
        else { return }
        var start = first.range.lowerBound
        if start > 0, text[start - 1] == UInt8(ascii: "+") { start -= 1 }
        ranges.append(start..<last.range.upperBound)
    }

    /// "12/03/2026" is no number of anybody.
    private func isDate(_ run: [Part]) -> Bool {
        guard run.count == 3, run[0].digits <= 2, run[1].digits <= 2, run[2].digits == 4 || run[2].digits == 2 else {
            return false
        }
        let separators = [run[0].range.upperBound, run[1].range.upperBound].map { text[$0] }
        return separators[0] == separators[1] && separators[0] != UInt8(ascii: " ")
    }
}
