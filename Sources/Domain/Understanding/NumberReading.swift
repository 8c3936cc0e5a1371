/// What the numbers of a text are: a listing's reference, a postal code.
struct NumberReading: Sendable {
    struct PostalCode: Hashable, Sendable {
        let code: String
        let words: Range<Int>
    }

    private(set) var references: [(reference: Reference, word: Range<Int>)] = []
    private(set) var postalCodes: [PostalCode] = []

    init(_ reading: TextReading, _ gazetteer: Gazetteer) {
        let words = reading.words.map(\.word)
        let leadsToReference = Set(
            reading.matches.filter { $0.sense == .besideReference && words[$0.words.lowerBound].letters.utf8.count > 2 }
                .map(\.words.upperBound))
        var index = 0
        while index < words.count {
            defer { index += 1 }
            guard words[index].isNumber else { continue }
            let digits = words[index].letters
            if digits.utf8.count == 5, !leadsToReference.contains(index), Self.isPostalCode(digits, gazetteer) {
                postalCodes.append(PostalCode(code: digits, words: index..<index + 1))
            } else if digits.utf8.count == 2, index + 1 < words.count, words[index + 1].isNumber,
                words[index + 1].letters.utf8.count == 3,
                Self.isPostalCode(digits + words[index + 1].letters, gazetteer)
            {
                postalCodes.append(PostalCode(code: digits + words[index + 1].letters, words: index..<index + 2))
                index += 1
            } else if let misread = Self.misread(words, from: index) {
                references.append(misread)
                index = misread.word.upperBound - 1
            } else if let reference = Reference(digits) {
                references.append((reference, index..<index + 1))
            }
        }
        if references.isEmpty, postalCodes.isEmpty { readSpaced(words) }
    }

    /// "41 27", where nothing else stands in the text.
    private mutating func readSpaced(_ words: [TextWord]) {
        guard words.count == 2, words.allSatisfy({ $0.isNumber && $0.letters.utf8.count == 2 }),
            let reference = Reference(words[0].letters + words[1].letters)
        else { return }
        references = [(reference, 0..<2)]
    }

    /// "4l27", "4O27": letters that look like digits, where no space parts them from digits on both sides.
    private static func misread(_ words: [TextWord], from start: Int) -> (reference: Reference, word: Range<Int>)? {
        var digits = words[start].letters
        var end = start + 1
        while end + 1 < words.count, let digit = lookalikes[words[end].letters], words[end + 1].isNumber,
            words[end].range.lowerBound == words[end - 1].range.upperBound,
            words[end + 1].range.lowerBound == words[end].range.upperBound
        {
            digits += digit + words[end + 1].letters
            end += 2
        }
        guard end > start + 1, let reference = Reference(digits) else { return nil }
        return (reference, start..<end)
    }

    private static let lookalikes = ["l": "1", "i": "1", "o": "0", "oo": "00"]

    private static func isPostalCode(_ digits: String, _ gazetteer: Gazetteer) -> Bool {
        !gazetteer.communes.postalCodes.rows(digits).isEmpty
    }
}
