/// All communes of today, sorted by INSEE code: the file's own bytes, and beside them what searches run over.
struct CommuneTable: Sendable {
    private let bytes: [UInt8]
    /// Where each row begins in `bytes`; one more for the end of the file.
    private var starts: [UInt32] = []
    /// The INSEE codes, five bytes each, packed so that they sort like the texts.
    private var codes: [UInt64] = []
    private(set) var points: [Coordinate] = []
    private(set) var populations: [UInt32] = []
    private(set) var postalCodes = PostalIndex()

    var count: Int { codes.count }

    init(_ file: GazetteerTables.File, intercommunalities: CodedNames) throws(GazetteerFault) {
        bytes = file.bytes
        var starts: [UInt32] = []
        var codes: [UInt64] = []
        var points: [Coordinate] = []
        var populations: [UInt32] = []
        var postalCodes = PostalIndex()
        try TableReader.read(file, columns: Self.columns) { (row) throws(GazetteerFault) in
            let code = Self.packed(try row.inseeCode(0).text)
            guard codes.last ?? 0 < code else { throw row.fault("\(row.text(0)) does not come after the row before") }
            try row.checkName(2)
            _ = try row.article(1)
            for code in try Self.postalCodes(row) { postalCodes.add(code, row: codes.count) }
            guard let population = row.wholeNumber(row[4]) else {
                throw row.fault("“\(row.text(4))” is not a population")
            }
            guard row[7].isEmpty || intercommunalities.index(of: row[7]) != nil else {
                throw row.fault("“\(row.text(7))” is not the SIREN of an intercommunalité")
            }
            starts.append(UInt32(row.values[0].lowerBound))
            codes.append(code)
            points.append(
                Coordinate(
                    latitude: try row.degrees(5, within: -90...90), longitude: try row.degrees(6, within: -180...180)))
            populations.append(UInt32(population))
        }
        starts.append(UInt32(bytes.count))
        postalCodes.seal()
        (self.starts, self.codes, self.points, self.populations) = (starts, codes, points, populations)
        self.postalCodes = postalCodes
    }

    /// The row of a commune, or nil.
    func row(of commune: INSEECode) -> Int? { row(packed: Self.packed(commune.text)) }

    private func row(packed code: UInt64) -> Int? {
        let row = firstRow(notBefore: code)
        return row < codes.count && codes[row] == code ? row : nil
    }

    /// The rows whose code begins with a département's.
    func rows(inDépartement code: String) -> Range<Int> {
        guard (2...3).contains(code.utf8.count) else { return 0..<0 }
        let lower = Self.packed(code)
        let upper = lower | UInt64.max >> (8 * UInt64(code.utf8.count))
        return firstRow(notBefore: lower)..<firstRow(notBefore: upper)
    }

    func insee(_ row: Int) -> INSEECode {
        let text = String(decoding: bytes[Int(starts[row])..<Int(starts[row]) + 5], as: UTF8.self)
        return INSEECode(trusted: text)
    }

    func commune(_ row: Int) -> Commune {
        let line = bytes[Int(starts[row])..<Int(starts[row + 1]) - 1]
        let values = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        return Commune(
            insee: insee(row), bareName: String(decoding: values[2], as: UTF8.self),
            article: Article(rawValue: values[1].first.map { $0 - UInt8(ascii: "0") } ?? 0) ?? .none,
            postalCodes: values[3].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) },
            population: Int(populations[row]), point: points[row],
            intercommunality: values[7].isEmpty ? nil : String(decoding: values[7], as: UTF8.self))
    }

    /// The article and the bytes of the bare name, without making a string of them.
    func withName(_ row: Int, _ use: (Article, UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            // A code of five bytes, a tab, a type of one byte, a tab, the name: checked when the table was read.
            let start = Int(starts[row])
            let name = bytes[(start + 8)...].prefix { $0 != UInt8(ascii: "\t") }
            let article = Article(rawValue: bytes[start + 6] - UInt8(ascii: "0")) ?? .none
            use(article, UnsafeBufferPointer(rebasing: name))
        }
    }

    private static let columns = [
        "insee", "tncc", "name", "postal_codes", "population", "latitude", "longitude", "siren",
    ]

    private static func postalCodes(_ row: borrowing TableReader.Row) throws(GazetteerFault) -> [UInt32] {
        var codes: [UInt32] = []
        for text in row[3].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
            guard text.count == 5, let code = row.wholeNumber(UnsafeBufferPointer(rebasing: text)) else {
                throw row.fault("“\(row.text(3))” are not postal codes of five digits")
            }
            codes.append(UInt32(code))
        }
        return codes
    }

    private func firstRow(notBefore code: UInt64) -> Int {
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low + high) / 2
            if codes[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Up to eight bytes of a text, the first one highest.
    private static func packed(_ text: String) -> UInt64 {
        var code: UInt64 = 0
        var shift: UInt64 = 56
        for byte in text.utf8.prefix(8) {
            code |= UInt64(byte) << shift
            shift &-= 8
        }
        return code
    }
}
