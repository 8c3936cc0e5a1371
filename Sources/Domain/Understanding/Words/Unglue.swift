/// Parts words that were written without spaces: "courseamende", "besoincoursesmende".
struct Unglue {
    private let letters: [UInt8]
    private let book: WordBook
    private let isName: (String) -> Bool

    /// The parts of an unknown word; nil where it cannot be parted without rest. Those that end with the name of a commune
    /// come first: "courseamende" is no fine.
    static func parts(_ word: TextWord, _ book: WordBook, _ isName: @escaping (String) -> Bool) -> [TextWord]? {
        let letters = Array(word.letters.utf8)
        guard letters.count <= longest else { return nil }
        let unglue = Unglue(letters: letters, book: book, isName: isName)
        guard let ranges = unglue.ranges(toName: true) ?? unglue.ranges(toName: false) else { return nil }
        return ranges.enumerated().map { index, range in
            TextWord(
                letters: String(decoding: letters[range], as: UTF8.self), range: word.range,
                opensClause: index == 0 && word.opensClause, isCapital: word.isCapital)
        }
    }

    private func ranges(toName: Bool) -> [Range<Int>]? {
        var deadEnds: Set<Int> = []
        guard let ranges = ranges(from: 0, depth: 0, toName, &deadEnds), ranges.count > 1,
            ranges.contains(where: { $0.count > 3 })
        else { return nil }
        return ranges
    }

    private func ranges(from start: Int, depth: Int, _ toName: Bool, _ deadEnds: inout Set<Int>) -> [Range<Int>]? {
        guard depth < Self.mostParts, !deadEnds.contains(start) else { return nil }
        for end in stride(from: letters.count, to: start, by: -1) where isPart(start..<end, toName) {
            if end == letters.count { return [start..<end] }
            if let others = ranges(from: end, depth: depth + 1, toName, &deadEnds) { return [start..<end] + others }
        }
        deadEnds.insert(start)
        return nil
    }

    private func isPart(_ range: Range<Int>, _ toName: Bool) -> Bool {
        let part = String(decoding: letters[range], as: UTF8.self)
        let isLast = range.upperBound == letters.count
        if range.count < 4 { return !isLast && Self.links.contains(part) }
        if isLast, toName { return isName(part) }
        return book.known.contains(stem: Stem.of(part)) || isName(part)
    }

    private static let longest = 40
    private static let mostParts = 6
    /// Short words that join others.
    private static let links: Set<String> = [
        "a", "au", "aux", "de", "du", "des", "le", "la", "les", "mes", "sur", "pour", "en",
    ]
}
