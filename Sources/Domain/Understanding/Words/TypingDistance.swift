/// How far one spelling is from another, in tenths of an edit: Damerau-Levenshtein, with cheap prices for the slips that
/// fingers, keypads and French ears make.
enum TypingDistance {
    /// A whole edit: another letter, a missing one, one too many.
    static let edit = 10
    /// The price of the cheapest edit.
    static let cheapest = LetterPrices.alike
    private static let longest = 48
    private static let never = Int32.max / 2

    /// The distance, or nil when it is greater than `limit` or a word longer than any name.
    static func between(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int? {
        guard left.count <= longest, right.count <= longest, abs(left.count - right.count) * cheapest <= limit else {
            return nil
        }
        if left.isEmpty || right.isEmpty {
            return max(left.count, right.count) * edit <= limit ? max(left.count, right.count) * edit : nil
        }
        return left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                LetterPrices.table.withUnsafeBufferPointer { prices in
                    withUnsafeTemporaryAllocation(of: Int32.self, capacity: (right.count + 1) * 4) { cells in
                        Grid(left: left, right: right, prices: prices, cells: cells, limit: Int32(limit)).distance()
                    }
                }
            }
        }
    }

    /// The cells of the classical recurrence, four rows of them in turn, and of each row only those near the diagonal.
    private struct Grid {
        let left: UnsafeBufferPointer<UInt8>
        let right: UnsafeBufferPointer<UInt8>
        let prices: UnsafeBufferPointer<UInt8>
        let cells: UnsafeMutableBufferPointer<Int32>
        let limit: Int32

        func distance() -> Int? {
            let width = right.count + 1
            let reach = Int(limit) / cheapest
            // The third last row, the second last, the last, this one.
            var rows = (3 * width, 0, width, 2 * width)
            cells[rows.2] = 0
            for column in 1..<width {
                cells[rows.2 + column] = cells[rows.2 + column - 1] + LetterPrices.price(ofOne: right, at: column - 1)
            }
            for row in 1...left.count {
                let columns = max(1, row - reach)..<min(right.count, row + reach) + 1
                guard !columns.isEmpty, fill(rows, row, columns) <= limit + Int32(edit) else { return nil }
                rows = (rows.1, rows.2, rows.3, rows.0)
            }
            let distance = cells[rows.2 + right.count]
            return distance <= limit ? Int(distance) : nil
        }

        /// Fills one row and returns its least cost.
        private func fill(_ rows: (Int, Int, Int, Int), _ row: Int, _ columns: Range<Int>) -> Int32 {
            let a = left[row - 1]
            let removal = LetterPrices.price(ofOne: left, at: row - 1)
            let before = columns.lowerBound - 1
            cells[rows.3 + before] = before == 0 ? cells[rows.2] + removal : never
            var least = cells[rows.3 + before]
            for column in columns {
                let b = right[column - 1]
                let swap = a == b ? 0 : LetterPrices.price(of: a, for: b, isFirst: row == 1 && column == 1, prices)
                var cost = cells[rows.2 + column - 1] + swap
                cost = min(cost, cells[rows.2 + column] + removal)
                cost = min(cost, cells[rows.3 + column - 1] + LetterPrices.price(ofOne: right, at: column - 1))
                if row > 1, column > 1, a == right[column - 2], b == left[row - 2], a != b {
                    cost = min(cost, cells[rows.1 + column - 2] + Int32(LetterPrices.slip))
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
            if columns.upperBound <= right.count { cells[rows.3 + columns.upperBound] = never }
            return least
        }
    }
}
