/// Today's and former names of all communes by their key: a hash table over one block of bytes.
struct NameIndex: Sendable {
    /// One name of one commune.
    struct Entry: Sendable {
        fileprivate let keyStart: UInt32
        fileprivate let keyLength: UInt16
        let article: Article
        /// The commune's row.
        let row: UInt32
        /// The former name's place in `FormerNames`, or `today`.
        let former: UInt32
        /// The next entry of the same key, or `none`.
        fileprivate var next: UInt32 = NameIndex.none

        var isFormer: Bool { former != NameIndex.today }
    }

    static let today = UInt32.max
    private static let none = UInt32.max

    private var keys: [UInt8] = []
    /// Today's names first, in the order of the communes' rows; then the former ones, in that order too.
    private(set) var entries: [Entry] = []
    private var slots: [UInt32] = []

    /// Adds a name. A former name that reads like one the commune already has is left out.
    mutating func add(_ name: UnsafeBufferPointer<UInt8>, article: Article, row: Int, former: UInt32 = today) {
        var folded: [UInt8] = []
        Fold.append(utf8: name, to: &folded)
        let key = PlaceName.key(
            ofFolded: article.prefix.isEmpty ? folded[...] : Fold.bytes(article.prefix) + [Fold.space] + folded)
        entries.append(
            Entry(
                keyStart: UInt32(keys.count), keyLength: UInt16(clamping: key.count), article: article,
                row: UInt32(row), former: former))
        keys += key.prefix(Int(UInt16.max))
    }

    /// Builds the hash table, once every name is in.
    mutating func seal() {
        slots = Array(repeating: Self.none, count: 1 << (Int.bitWidth - (entries.count * 2).leadingZeroBitCount))
        for index in entries.indices {
            let slot = slot(of: key(index))
            entries[index].next = slots[slot]
            slots[slot] = UInt32(index)
        }
    }

    /// The names with a key. Spaces do not count.
    func entries(_ key: some Collection<UInt8>) -> [Entry] {
        guard !slots.isEmpty, !key.isEmpty else { return [] }
        var found: [Entry] = []
        var index = slots[slot(of: key)]
        while index != Self.none {
            let entry = entries[Int(index)]
            if Self.equal(self.key(Int(index)), key) { found.append(entry) }
            index = entry.next
        }
        return found
    }

    /// The key of an entry, with its spaces.
    func key(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        return keys[Int(entry.keyStart)..<Int(entry.keyStart) + Int(entry.keyLength)]
    }

    /// FNV-1a over the letters; chained, so a full slot only costs time.
    private func slot(of key: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key where byte != Fold.space {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    }

    private static func equal(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        var (left, right) = (left.makeIterator(), right.makeIterator())
        func letter(_ iterator: inout some IteratorProtocol<UInt8>) -> UInt8? {
            while let byte = iterator.next() {
                if byte != Fold.space { return byte }
            }
            return nil
        }
        while true {
            let (a, b) = (letter(&left), letter(&right))
            if a != b { return false }
            if a == nil { return true }
        }
    }
}
