/// All ways to write the communes' names, laid out so that a département's can be run over fast.
///
/// Besides each name of today and before: without its small words ("pont montvert"), and its beginnings ("saint chely", "florac").
/// The forms stand in the order of the communes' rows, so a département is one range of them; a slip is looked for by running over
/// that range with `LetterSet` (some microseconds), which needs no index of deletions.
struct PlaceForms: Sendable {
    enum Kind: UInt8, Sendable {
        case today, former
        /// The beginning of a name, or a name without its "Saint".
        case part
    }

    private(set) var letters: [UInt8] = []
    /// Where each form begins in `letters`; one more for the end.
    private(set) var starts: [UInt32] = [0]
    private(set) var rows: [Int32] = []
    private(set) var kinds: [Kind] = []
    /// The entry of the gazetteer's names.
    private(set) var entries: [Int32] = []
    private(set) var sets: [LetterSet] = []
    private(set) var sounds: [LetterHash] = []
    private var slots: [Int32] = []
    /// The hashes of the letters, so that most forms in a slot's neighbourhood need not be compared.
    private var hashes: [LetterHash] = []

    init(_ names: NameIndex) {
        let order = names.entries.indices.sorted { names.entries[$0].row < names.entries[$1].row }
        for index in order { add(names.key(index), names.entries[index], index) }
        buildTable()
    }

    var count: Int { rows.count }

    func letters(_ form: Int) -> ArraySlice<UInt8> { letters[Int(starts[form])..<Int(starts[form + 1])] }

    func length(_ form: Int) -> Int { Int(starts[form + 1] - starts[form]) }

    /// The forms of some communes' rows.
    func forms(of rows: Range<Int>) -> Range<Int> {
        first(notBefore: rows.lowerBound)..<first(notBefore: rows.upperBound)
    }

    /// The forms with these letters.
    func exact(_ wanted: ArraySlice<UInt8>, _ hash: LetterHash) -> [Int] {
        var found: [Int] = []
        var slot = slot(hash)
        while slots[slot] >= 0 {
            let form = Int(slots[slot])
            if hashes[form] == hash, letters(form).elementsEqual(wanted) { found.append(form) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return found
    }

    private func first(notBefore row: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func slot(_ hash: LetterHash) -> Int {
        Int(truncatingIfNeeded: hash.value ^ hash.value >> 32) & (slots.count - 1)
    }

    private mutating func buildTable() {
        slots = Array(repeating: -1, count: 1 << (Int.bitWidth - (max(count, 4) * 2).leadingZeroBitCount))
        hashes = (0..<count).map { LetterHash(letters($0)) }
        for form in 0..<count {
            var slot = slot(hashes[form])
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(form)
        }
    }

    private mutating func add(_ key: ArraySlice<UInt8>, _ entry: NameIndex.Entry, _ index: Int) {
        let words = key.split(separator: Fold.space)
        let kind: Kind = entry.isFormer ? .former : .today
        append(words, kind, entry, index)
        let strong = words.filter { !NameWords.isSmall($0) }
        if strong.count < words.count, strong.count > 1 { append(strong, kind, entry, index) }
        for part in NameWords.parts(words) { append(part, .part, entry, index) }
    }

    private mutating func append(
        _ words: [ArraySlice<UInt8>], _ kind: Kind, _ entry: NameIndex.Entry, _ index: Int
    ) {
        let start = letters.count
        for word in words { letters += word }
        let form = letters[start...]
        starts.append(UInt32(letters.count))
        rows.append(Int32(entry.row))
        kinds.append(kind)
        entries.append(Int32(index))
        sets.append(LetterSet(form))
        sounds.append(LetterHash(Sound.key(form)))
    }
}
