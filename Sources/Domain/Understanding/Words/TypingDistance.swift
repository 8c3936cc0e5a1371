/// How far one spelling is from another, in tenths of an edit: Damerau-Levenshtein, with cheap prices for the slips that
/// fingers, keypads and French ears make.
enum TypingDistance {
    /// A whole edit: another letter, a missing one, one too many.
    static let edit = 10
    /// Two neighbours exchanged, or keys that lie side by side.
    private static let slip = 8
    /// A letter doubled, or one that sounds alike.
    private static let alike = 6
    private static let longest = 48

    /// The distance, or nil when it is greater than `limit`.
    static func between(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int? {
        guard left.count <= longest, right.count <= longest, abs(left.count - right.count) * alike <= limit else {
            return nil
        }
        return left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in between(left, right, limit) }
        }
    }

    private static func between(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, _ limit: Int
    ) -> Int? {
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: width * 4) { cells in
            // Four rows in turn: the third last, the second last, the last, this one.
            var rows = (3 * width, 0, width, 2 * width)
            cells[rows.2] = 0
            for column in 1..<max(width, 2) where column < width {
                cells[rows.2 + column] = cells[rows.2 + column - 1] + Int32(price(ofOne: right, at: column - 1))
            }
            for row in 1..<max(left.count + 1, 2) where row <= left.count {
                let least = fill(cells, rows, row, left, right)
                if least > Int32(limit + edit) { return nil }
                rows = (rows.1, rows.2, rows.3, rows.0)
            }
            let distance = Int(cells[rows.2 + right.count])
            return distance <= limit ? distance : nil
        }
    }

    /// Fills one row and returns its least cost.
    private static func fill(
        _ cells: UnsafeMutableBufferPointer<Int32>, _ rows: (Int, Int, Int, Int), _ row: Int,
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
        let a = left[row - 1]
        let removal = Int32(price(ofOne: left, at: row - 1))
        cells[rows.3] = cells[rows.2] + removal
        var least = cells[rows.3]
        for column in 1...max(right.count, 1) where column <= right.count {
            let b = right[column - 1]
            let isFirst = row == 1 && column == 1
            var cost = cells[rows.2 + column - 1] + Int32(a == b ? 0 : price(of: a, for: b, isFirst: isFirst))
            cost = min(cost, cells[rows.2 + column] + removal)
            cost = min(cost, cells[rows.3 + column - 1] + Int32(price(ofOne: right, at: column - 1)))
            if row > 1, column > 1, a == right[column - 2], b == left[row - 2], a != b {
                cost = min(cost, cells[rows.1 + column - 2] + Int32(slip))
            }
            // "Marjevols": two consonants exchanged across a vowel.
            if row > 2, column > 2, a == right[column - 3], b == left[row - 3], left[row - 2] == right[column - 2],
                a != b
            {
                cost = min(cost, cells[rows.0 + column - 3] + Int32(edit))
            }
            cells[rows.3 + column] = cost
            least = min(least, cost)
        }
        return least
    }

    /// A letter missing or too many; cheap where it only doubles its neighbour, or is a mute h or e.
    private static func price(ofOne letters: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let letter = letters[index]
        if index > 0, letters[index - 1] == letter { return alike }
        if index > 0, letter == UInt8(ascii: "h") || letter == UInt8(ascii: "e") && index == letters.count - 1 {
            return alike
        }
        if index > 0, index == letters.count - 1,
            letter == UInt8(ascii: "s") || letter == UInt8(ascii: "t") || letter == UInt8(ascii: "x")
        {
            return alike
        }
        return edit
    }

    private static func price(of left: UInt8, for right: UInt8, isFirst: Bool) -> Int {
        let pair = pairIndex(left, right)
        guard pair >= 0 else { return edit }
        return Int(prices[pair]) + (isFirst ? 2 : 0)
    }

    private static func pairIndex(_ left: UInt8, _ right: UInt8) -> Int {
        guard left >= 97, right >= 97, left <= 122, right <= 122 else { return -1 }
        return Int(left - 97) * 26 + Int(right - 97)
    }

    /// The price of each pair of letters.
    private static let prices: [UInt8] = {
        var prices = [UInt8](repeating: UInt8(edit), count: 26 * 26)
        func set(_ left: UInt8, _ right: UInt8, _ price: Int) {
            prices[pairIndex(left, right)] = UInt8(price)
            prices[pairIndex(right, left)] = UInt8(price)
        }
        for row in ["azertyuiop", "qsdfghjklm", "wxcvbn"] {
            let keys = Array(row.utf8)
            for index in keys.indices.dropLast() { set(keys[index], keys[index + 1], slip) }
        }
        for key in ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"].map({ Array($0.utf8) }) {
            for first in key { for second in key where first != second { set(first, second, slip) } }
        }
        for pair in ["aq", "zs", "ed", "rf", "tg", "yh", "uj", "ik", "ol", "pm", "qw", "sx", "dc", "fv", "gb", "hn"] {
            let keys = Array(pair.utf8)
            set(keys[0], keys[1], slip)
        }
        for pair in [
            "sc", "sz", "ck", "kq", "cq", "gj", "iy", "ae", "ei", "fv", "td", "bp", "mn", "ou", "ao", "xs", "vw",
        ] {
            let keys = Array(pair.utf8)
            set(keys[0], keys[1], alike)
        }
        return prices
    }()
}
