/// One word of a text, folded, and where it stood.
struct TextWord: Hashable, Sendable {
    /// Lower-case ASCII letters, or digits only; never empty. Three equal letters and more are one ("ouiiii").
    var letters: String
    /// The bytes of the original text.
    var range: Range<Int>
    /// Whether punctuation or a new line stands before it, or nothing.
    var opensClause: Bool
    /// Whether it was written with a capital.
    var isCapital: Bool
    /// Whether an apostrophe stands behind it.
    var isElided = false

    var isNumber: Bool { letters.utf8.first.map(Self.isDigit) ?? false }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension TextWord {
    /// How much of a text is read: more than the longest message has, and little enough to bound the time.
    static let longestText = 2000
    static let mostWords = 320

    /// The words of a text; letters and digits that touch are two words ("courses48100").
    static func words(of text: String) -> [TextWord] {
        var reader = Reader()
        var offset = 0
        for scalar in text.unicodeScalars {
            guard offset < longestText, reader.words.count < mostWords else { break }
            reader.take(scalar, at: offset)
            offset += UTF8.width(scalar)
        }
        reader.close(at: offset)
        return reader.words
    }

    /// Collects letters into words.
    private struct Reader {
        private(set) var words: [TextWord] = []
        private var letters: [UInt8] = []
        private var start = 0
        private var isCapital = false
        /// How many times the last letter has come in a row.
        private var run = 0
        private var opensClause = true

        mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
            guard scalar.value >= 0x80 else { return take(ascii: UInt8(scalar.value), at: offset) }
            switch FoldedScalar(scalar.value) {
            case .nothing: break
            case .separator:
                close(at: offset, isElided: scalar == "’" || scalar == "‘")
                if Self.clauseMarks.contains(scalar) { opensClause = true }
            case .ascii(let byte):
                take(ascii: byte, at: offset)
                if scalar.properties.isUppercase { isCapital = isCapital || start == offset }
            case .letters(let first, let second):
                put(first, at: offset)
                put(second, at: offset)
                if scalar.properties.isUppercase { isCapital = isCapital || start == offset }
            }
        }

        private mutating func take(ascii byte: UInt8, at offset: Int) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): put(byte, at: offset)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                put(byte | 0x20, at: offset)
                if start == offset { isCapital = true }
            case UInt8(ascii: "&"):
                close(at: offset)
                put(UInt8(ascii: "e"), at: offset)
                put(UInt8(ascii: "t"), at: offset)
                close(at: offset + 1)
            default:
                let shortens = byte == UInt8(ascii: ".") && letters.count <= 3 && letters.count > 0
                close(at: offset, isElided: byte == UInt8(ascii: "'"))
                // A point after "St" or "Mme" shortens the word and ends nothing.
                if !shortens, Self.asciiClauseMarks.contains(byte) { opensClause = true }
            }
        }

        private mutating func put(_ byte: UInt8, at offset: Int) {
            if let last = letters.last, isDigit(last) != isDigit(byte) { close(at: offset) }
            run = letters.last == byte ? run + 1 : 1
            if letters.isEmpty {
                start = offset
                isCapital = false
            }
            if run < 3 || isDigit(byte) {
                letters.append(byte)
            } else if run == 3 {
                letters.removeLast()
            }
        }

        mutating func close(at offset: Int, isElided: Bool = false) {
            guard !letters.isEmpty else { return }
            words.append(
                TextWord(
                    letters: String(decoding: letters, as: UTF8.self), range: start..<offset, opensClause: opensClause,
                    isCapital: isCapital, isElided: isElided))
            letters.removeAll(keepingCapacity: true)
            opensClause = false
        }

        private static let asciiClauseMarks = Set(".,;:!?()[]\"\n\r/*|".utf8)
        private static let clauseMarks: Set<Unicode.Scalar> = ["…", "—", "–", "«", "»", "“", "”", "•", "·", "。", "，"]
    }
}
