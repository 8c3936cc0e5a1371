/// The town halls: the file's own bytes and where each commune's are.
struct TownHallTable: Sendable {
    private let bytes: [UInt8]
    /// By the commune's row: where its telephone begins in `bytes`, or `none`.
    private var starts: [UInt32] = []

    private static let none = UInt32.max

    init(_ file: GazetteerTables.File, communes: CommuneTable) throws(GazetteerFault) {
        bytes = file.bytes
        var starts = Array(repeating: Self.none, count: communes.count)
        var last = -1
        try TableReader.read(file, columns: ["insee", "telephone", "hours"]) { (row) throws(GazetteerFault) in
            let code = try row.inseeCode(0)
            guard let commune = communes.row(of: code) else { throw row.fault("\(code) is not a commune of today") }
            guard last < commune else { throw row.fault("\(code) does not come after the row before") }
            guard row[1].isEmpty || [4, 10].contains(row[1].count) && row[1].allSatisfy(Self.isDigit) else {
                throw row.fault("“\(row.text(1))” is not a telephone number of ten digits or four")
            }
            guard row[2].isEmpty || OpeningHours(utf8: row[2]) != nil else {
                throw row.fault("“\(row.text(2))” are not opening hours")
            }
            starts[commune] = UInt32(row.values[1].lowerBound)
            last = commune
        }
        self.starts = starts
    }

    /// The town hall of a commune's row, or nil where the tables know neither telephone nor hours.
    func townHall(_ row: Int) -> TownHall? {
        guard starts[row] != Self.none else { return nil }
        let rest = bytes[Int(starts[row])...]
        let telephone = rest.prefix { $0 != UInt8(ascii: "\t") }
        let hours = bytes[(telephone.endIndex + 1)...].prefix { $0 != UInt8(ascii: "\n") }
        return TownHall(
            telephone: telephone.isEmpty ? nil : String(decoding: telephone, as: UTF8.self),
            hours: hours.isEmpty ? nil : OpeningHours(String(decoding: hours, as: UTF8.self)))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
