/// Which communes a postal code serves.
struct PostalIndex: Sendable {
    /// Postal code and row, packed so that they sort by both.
    private var pairs: [UInt64] = []

    mutating func add(_ code: UInt32, row: Int) { pairs.append(UInt64(code) << 32 | UInt64(row)) }

    /// Once every pair is in.
    mutating func seal() { pairs.sort() }

    /// The rows of a postal code, ascending; empty for one that does not exist.
    func rows(_ code: UInt32) -> [Int] {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < UInt64(code) << 32 { low = middle + 1 } else { high = middle }
        }
        return pairs[low...].prefix { $0 >> 32 == UInt64(code) }.map { Int($0 & 0xFFFF_FFFF) }
    }

    /// The same for a text of five digits.
    func rows(_ code: some StringProtocol) -> [Int] {
        guard code.utf8.count == 5, code.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else {
            return []
        }
        return UInt32(code).map(rows) ?? []
    }
}
