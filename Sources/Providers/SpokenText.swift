/// Words for a synthetic voice that takes only so many at once. Characters are Unicode's scalars, as the companies count.
enum SpokenText {
    /// The text in pieces of at most so many characters, cut after a sentence, else between words. Empty for blank text.
    static func pieces(of text: String, longest: Int) -> [String] {
        var pieces: [String] = []
        var rest = Substring.UnicodeScalarView(text.unicodeScalars).drop(while: isSpace)
        while !rest.isEmpty {
            let head = rest.prefix(longest)
            var end = head.endIndex
            if end < rest.endIndex {
                let sentence = head.lastIndex(where: endsSentence).map { head.index(after: $0) }
                let word = isSpace(rest[end]) ? end : head.lastIndex(where: isSpace)
                // A place that leaves most of the piece unused is none to cut at.
                let minimum = head.index(head.startIndex, offsetBy: longest / 2)
                end = [sentence, word].compactMap(\.self).first { $0 >= minimum } ?? end
            }
            var piece = rest[..<end]
            while piece.last.map(isSpace) == true { piece.removeLast() }
            pieces.append(String(piece))
            rest = rest[end...].drop(while: isSpace)
        }
        return pieces
    }

    /// What may be told to a speech recogniser: no empty or over-long words, no comma (it separates them), not too many.
    static func hints(_ hints: [String], most: Int, longest: Int, bytes: Int) -> [String] {
        var kept: [String] = []
        var total = 0
        for hint in hints where kept.count < most {
            let parts = hint.unicodeScalars.split { isSpace($0) || $0 == "," }
            let words = parts.map { String($0) }.joined(separator: " ")
            guard !words.isEmpty, words.unicodeScalars.count <= longest, total + words.utf8.count < bytes else {
                continue
            }
            total += words.utf8.count + 1
            kept.append(words)
        }
        return kept
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", ";", ":", "…": true
        default: false
        }
    }
}

extension Int {
    /// The nearest number that a provider takes.
    func within(_ range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
