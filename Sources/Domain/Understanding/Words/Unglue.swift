/// Parts words that were written without spaces: "courseamende", "besoincoursesmende".
enum Unglue {
    /// The parts of an unknown word, at least one of them from the vocabulary; nil where it cannot be parted without rest.
    static func parts(_ word: TextWord, _ book: WordBook, _ isName: (String) -> Bool) -> [TextWord]? {
        let letters = Array(word.letters.utf8)
        guard letters.count <= longest else { return nil }
        var deadEnds: Set<Int> = []

        func rest(from start: Int, depth: Int) -> [Range<Int>]? {
            if start == letters.count { return [] }
            guard depth < mostParts, !deadEnds.contains(start) else { return nil }
            for end in stride(from: letters.count, to: start, by: -1) {
                let part = String(decoding: letters[start..<end], as: UTF8.self)
                let isPart =
                    end - start < 4
                    ? end < letters.count && links.contains(part)
                    : book.known.contains(stem: Stem.of(part)) || isName(part)
                guard isPart else { continue }
                if let others = rest(from: end, depth: depth + 1) { return [start..<end] + others }
            }
            deadEnds.insert(start)
            return nil
        }

        guard let ranges = rest(from: 0, depth: 0), ranges.count > 1, ranges.contains(where: { $0.count > 3 }) else {
            return nil
        }
        return ranges.enumerated().map { index, range in
            TextWord(
                letters: String(decoding: letters[range], as: UTF8.self), range: word.range,
                opensClause: index == 0 && word.opensClause, isCapital: word.isCapital)
        }
    }

    private static let longest = 40
    private static let mostParts = 6

    /// Short words that join others.
    private static let links: Set<String> = [
        "a", "au", "aux", "de", "du", "des", "le", "la", "les", "mes", "sur", "pour", "en",
    ]
}
