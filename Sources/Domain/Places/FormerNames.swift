/// The names of former communes that are now part of another one, in the order of today's INSEE codes.
struct FormerNames: Sendable {
    private let bytes: [UInt8]
    private var names: [Range<UInt32>] = []
    private var articles: [Article] = []
    /// The row of today's commune.
    private(set) var rows: [Int] = []

    init(_ file: GazetteerTables.File, communes: CommuneTable) throws(GazetteerFault) {
        bytes = file.bytes
        var (names, articles, rows): ([Range<UInt32>], [Article], [Int]) = ([], [], [])
        try TableReader.read(file, columns: ["insee", "tncc", "name", "former_insee"]) { (row) throws(GazetteerFault) in
            let code = try row.inseeCode(0)
            guard let today = communes.row(of: code) else { throw row.fault("\(code) is not a commune of today") }
            guard rows.last ?? 0 <= today else { throw row.fault("\(code) does not come after the row before") }
            try row.checkName(2)
            _ = try row.inseeCode(3)
            articles.append(try row.article(1))
            names.append(UInt32(row.values[2].lowerBound)..<UInt32(row.values[2].upperBound))
            rows.append(today)
        }
        (self.names, self.articles, self.rows) = (names, articles, rows)
    }

    var count: Int { rows.count }

    /// The former names of some communes' rows.
    func indices(rows: Range<Int>) -> Range<Int> {
        index(notBefore: rows.lowerBound)..<index(notBefore: rows.upperBound)
    }

    func name(_ index: Int) -> String {
        let place = names[index]
        let bareName = String(decoding: bytes[Int(place.lowerBound)..<Int(place.upperBound)], as: UTF8.self)
        return articles[index].prefix + bareName
    }

    /// The article and the bytes of the bare name, without making a string of them.
    func withName(_ index: Int, _ use: (Article, UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            let place = Int(names[index].lowerBound)..<Int(names[index].upperBound)
            use(articles[index], UnsafeBufferPointer(rebasing: bytes[place]))
        }
    }

    private func index(notBefore row: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
