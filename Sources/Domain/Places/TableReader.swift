/// Reads a table: UTF-8 lines of values between tabs, the names of the columns in the first, a line feed after the last.
enum TableReader {
    /// One line and where its values are.
    struct Row {
        let file: String
        /// From 1.
        let line: Int
        /// The whole file.
        let bytes: UnsafeBufferPointer<UInt8>
        /// The values' places in `bytes`.
        fileprivate(set) var values: [Range<Int>]

        subscript(_ column: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[values[column]]) }

        func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

        func fault(_ reason: String) -> GazetteerFault { .malformed(file: file, line: line, reason: reason) }
    }

    /// Hands every line but the first to `use`; a fault names file and line.
    static func read(
        _ file: GazetteerTables.File, columns: [String], use: (borrowing Row) throws(GazetteerFault) -> Void
    ) throws(GazetteerFault) {
        try file.bytes.withUnsafeBufferPointer { (bytes) throws(GazetteerFault) in
            var start = 0
            var line = 1
            var values: [Range<Int>] = []
            while start < bytes.count {
                let end = split(bytes, from: start, into: &values)
                let row = Row(file: file.name, line: line, bytes: bytes, values: values)
                guard end < bytes.count else { throw row.fault("the line is cut off: no line feed at its end") }
                guard values.count == columns.count else {
                    throw row.fault("\(values.count) values instead of \(columns.count)")
                }
                if line > 1 {
                    try use(row)
                } else if (0..<columns.count).contains(where: { row.text($0) != columns[$0] }) {
                    throw row.fault("the columns are not \(columns.joined(separator: ", "))")
                }
                start = end + 1
                line += 1
            }
            guard line > 2 else {
                throw GazetteerFault.malformed(file: file.name, line: line, reason: "the table is empty")
            }
        }
    }

    /// Finds the values of the line that begins at `start`; returns the place of its line feed, or the end of the file.
    private static func split(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into values: inout [Range<Int>]
    ) -> Int {
        values.removeAll(keepingCapacity: true)
        var valueStart = start
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\t") {
                values.append(valueStart..<index)
                valueStart = index + 1
            }
            index += 1
        }
        values.append(valueStart..<index)
        return index
    }
}

/// The values that several tables share.
extension TableReader.Row {
    /// An INSEE code.
    func inseeCode(_ column: Int) throws(GazetteerFault) -> INSEECode {
        guard let code = INSEECode(text(column)) else { throw fault("“\(text(column))” is not an INSEE code") }
        return code
    }

    /// INSEE's type of name, one digit.
    func article(_ column: Int) throws(GazetteerFault) -> Article {
        guard let number = wholeNumber(self[column]), number < 256, let article = Article(rawValue: UInt8(number))
        else {
            throw fault("“\(text(column))” is not a type of name (0 to 8)")
        }
        return article
    }

    /// A name: UTF-8, not empty, without control characters.
    func checkName(_ column: Int) throws(GazetteerFault) {
        let name = self[column]
        guard !name.isEmpty else { throw fault("the name is missing") }
        guard name.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw fault("the name holds a control character") }
        guard name.allSatisfy({ $0 < 0x80 }) || String(validating: name, as: UTF8.self) != nil else {
            throw fault("the name is not UTF-8")
        }
    }

    /// A whole number of at most nine digits; nil for anything else.
    func wholeNumber(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...9).contains(value.count) else { return nil }
        var number = 0
        for byte in value {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Degrees with decimals, in a range.
    func degrees(_ column: Int, within range: ClosedRange<Double>) throws(GazetteerFault) -> Double {
        var digits = self[column][...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        let dot = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
        let decimals = digits[dot...].dropFirst()
        if let whole = wholeNumber(UnsafeBufferPointer(rebasing: digits[..<dot])),
            let fraction = wholeNumber(UnsafeBufferPointer(rebasing: decimals))
        {
            var scale = 1
            for _ in decimals { scale *= 10 }
            let degrees = Double(whole * scale + fraction) / Double(scale) * (isNegative ? -1 : 1)
            if range.contains(degrees) { return degrees }
        }
        throw fault("“\(text(column))” is not in degrees between \(range.lowerBound) and \(range.upperBound)")
    }
}
