/// Where a text itself says that a name lies: "Mende 48", "Saint-Denis 974", "48000 Mende", "Moissac Lozère".
struct NamedScope {
    private let words: [TextWord]
    private let gazetteer: Gazetteer

    init(_ words: [TextWord], _ gazetteer: Gazetteer) { (self.words, self.gazetteer) = (words, gazetteer) }

    /// The candidates that lie there; nil where nothing is said, or none does.
    func narrowed(_ candidates: [Sighting.Candidate], to window: Range<Int>) -> [Sighting.Candidate]? {
        for rows in [postalRows(besides: window), département(besides: window)].compactMap(\.self) {
            let there = candidates.filter { rows.contains($0.row) }
            if !there.isEmpty { return there }
        }
        return nil
    }

    private func postalRows(besides window: Range<Int>) -> Set<Int>? {
        let codes = [window.lowerBound - 1, window.upperBound].filter(words.indices.contains).map { words[$0].letters }
        let rows = codes.filter { $0.utf8.count == 5 }.flatMap { gazetteer.communes.postalCodes.rows($0) }
        return rows.isEmpty ? nil : Set(rows)
    }

    private func département(besides window: Range<Int>) -> Set<Int>? {
        guard let code = code(after: window) else { return nil }
        let rows = gazetteer.communes.rows(inDépartement: code)
        return rows.isEmpty ? nil : Set(rows)
    }

    /// The code or the name of a département behind a name.
    private func code(after window: Range<Int>) -> String? {
        var start = window.upperBound
        while start < words.count, Self.links.contains(words[start].letters) { start += 1 }
        guard start < words.count else { return nil }
        let number = words[start].letters
        if words[start].isNumber, (2...3).contains(number.utf8.count), gazetteer.département(number) != nil {
            return number
        }
        for count in 1...4 where start + count <= words.count {
            let name = words[start..<start + count].map(\.letters).joined(separator: " ")
            if let code = gazetteer.départementCodes[name] { return code }
        }
        return nil
    }

    private static let links: Set<String> = ["en", "dans", "le", "la", "les", "l"]
}
