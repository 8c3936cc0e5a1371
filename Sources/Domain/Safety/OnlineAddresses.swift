/// E-mail addresses and links, also those spelled out ("jean point dupont arobase orange point fr").
enum OnlineAddresses {
    static func findings(in text: String) -> [PrivateDataFinding] {
        let words = text.split(whereSeparator: isSpace)
        return words.indices.compactMap { index in
            let word = words[index]
            let folded = Fold.text(word)
            if word.contains("@") || folded == "arobase" || folded == "arrobase" {
                return finding(.email, around: index, words, isSpelled: !word.contains("@") || word.count == 1)
            }
            return isLink(word) ? PrivateDataFinding(reason: .link, range: word.startIndex..<word.endIndex) : nil
        }
    }

    /// The word, and its neighbours where the sign stands alone.
    private static func finding(
        _ reason: PrivateDataFinding.Reason, around index: Int, _ words: [Substring], isSpelled: Bool
    ) -> PrivateDataFinding {
        guard isSpelled else {
            return PrivateDataFinding(reason: reason, range: words[index].startIndex..<words[index].endIndex)
        }
        var (first, last) = (max(0, index - 1), min(words.count - 1, index + 1))
        while first > 1, isJoint(words[first - 1]) { first -= 2 }
        while last + 2 < words.count, isJoint(words[last + 1]) { last += 2 }
        return PrivateDataFinding(reason: reason, range: words[first].startIndex..<words[last].endIndex)
    }

    private static func isJoint(_ word: Substring) -> Bool {
        ["point", "tiret", "underscore", "dot"].contains(Fold.text(word)) || word == "." || word == "-"
    }

    private static func isLink(_ word: Substring) -> Bool {
        let lower = word.lowercased()
        if lower.contains("://") || lower.hasPrefix("www.") { return true }
        let name = lower.split(separator: "/").first ?? ""
        return [".fr", ".com", ".net", ".org", ".eu"].contains { name.hasSuffix($0) && name.count > $0.count + 1 }
    }

    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\n" || character == "\t" || character == "\u{A0}" || character == "\r\n"
    }
}
