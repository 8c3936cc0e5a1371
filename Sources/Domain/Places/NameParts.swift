/// Names of which a text is a part: "Florac" of Florac Trois Rivières, "Cocurès" of Bédouès-Cocurès.
extension Gazetteer {
    /// The names of some rows that begin with the whole words of a key; where there are none, those that end with them.
    /// None where more than four communes do: then the words are a saint or a landscape rather than a name.
    func parts(_ key: [UInt8], in rows: Range<Int>) -> [NameIndex.Entry] {
        let letters = key.filter { $0 != Fold.space }
        guard letters.count >= 4, !["saint", "sainte"].contains(String(decoding: letters, as: UTF8.self)) else {
            return []
        }
        // Today's names stand in the order of the rows, the former ones behind them.
        let indices = Array(rows) + formerNames.indices(rows: rows).map { $0 + communes.count }
        var found = indices.filter { Self.begins(names.key($0), with: letters) }
        if found.isEmpty, letters.count >= 6 { found = indices.filter { Self.ends(names.key($0), with: letters) } }
        let entries = oneEach(found.map { names.entries[$0] })
        return entries.count <= 4 ? entries : []
    }

    /// Whether a key begins with these letters, ends a word there, and goes on.
    private static func begins(_ key: ArraySlice<UInt8>, with letters: [UInt8]) -> Bool {
        guard let end = end(of: letters, in: key) else { return false }
        return end < key.endIndex && key[end] == Fold.space
    }

    /// Whether a key ends with these letters as a name of its own: not behind "de", "en" or "saint".
    private static func ends(_ key: ArraySlice<UInt8>, with letters: [UInt8]) -> Bool {
        guard let last = letters.last, key.last == last, key.count > letters.count else { return false }
        var start = key.startIndex
        while let space = key[start...].firstIndex(of: Fold.space) {
            let tail = key[(space + 1)...]
            if end(of: letters, in: tail) == key.endIndex {
                var words = key[..<space].split(separator: Fold.space).map { String(decoding: $0, as: UTF8.self) }
                if let word = words.last, ["l", "la", "le", "les"].contains(word) { words.removeLast() }
                return words.last.map { !links.contains($0) } ?? false
            }
            start = space + 1
        }
        return false
    }

    private static let links: Set = [
        "a", "au", "aux", "d", "de", "des", "du", "en", "et", "lez", "pres", "saint", "sainte", "sous", "sur",
    ]

    /// Where in a key these letters end, if it begins with them; spaces do not count.
    private static func end(of letters: [UInt8], in key: ArraySlice<UInt8>) -> Int? {
        var next = 0
        for index in key.indices {
            if next == letters.count { return index }
            if key[index] == Fold.space { continue }
            guard key[index] == letters[next] else { return nil }
            next += 1
        }
        return next == letters.count ? key.endIndex : nil
    }
}
