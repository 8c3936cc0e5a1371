/// Which communes share a border, for the départements whose outlines are known.
struct NeighbourTable: Sendable {
    private var neighbours: [INSEECode: [INSEECode]] = [:]

    init(_ files: [GazetteerTables.File], communes: CommuneTable) throws(GazetteerFault) {
        var neighbours: [INSEECode: [INSEECode]] = [:]
        for file in files {
            try TableReader.read(file, columns: ["insee", "neighbours"]) { (row) throws(GazetteerFault) in
                let code = try row.inseeCode(0)
                let others = row.text(1).split(separator: " ").map { INSEECode(String($0)) }
                guard ([code] + others).allSatisfy({ $0.flatMap(communes.row) != nil }) else {
                    throw row.fault("not every code is of a commune of today")
                }
                guard neighbours.updateValue(others.compactMap(\.self), forKey: code) == nil else {
                    throw row.fault("\(code) comes twice")
                }
            }
        }
        self.neighbours = neighbours
    }

    subscript(_ commune: INSEECode) -> [INSEECode] { neighbours[commune] ?? [] }
}
