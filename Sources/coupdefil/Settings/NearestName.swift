/// The name that was probably meant; of equally near ones the first. Nil only where there are none.
func nearestName(to written: String, among names: [String]) -> String? {
    return names.min { distance(to: $0) < distance(to: $1) }

    // Somebody who forgets the group, or writes another, still means the key: its last part counts alone, too.
    func distance(to name: String) -> Int {
        let whole = typingErrors(from: written, to: name)
        guard let dot = name.lastIndex(of: ".") else { return whole * 2 }
        let last = written.lastIndex(of: ".").map { written[written.index(after: $0)...] } ?? written[...]
        return min(whole * 2, typingErrors(from: String(last), to: String(name[dot...].dropFirst())) * 2 + 3)
    }
}

/// How many letters were left out, added, mistaken or swapped with their neighbour (Damerau and Levenshtein's distance,
/// in which no letter is changed twice), whatever their case. Only the first 100 letters count.
func typingErrors(from written: String, to meant: String) -> Int {
    let written = Array(written.prefix(100).lowercased())
    let meant = Array(meant.prefix(100).lowercased())
    var beforeLast: [Int] = []
    var last = Array(0...meant.count)
    for (row, letter) in written.enumerated() {
        var current = [row + 1]
        for (column, other) in meant.enumerated() {
            var least = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, letter == meant[column - 1], written[row - 1] == other {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current.append(least)
        }
        (beforeLast, last) = (last, current)
    }
    return last[meant.count]
}
