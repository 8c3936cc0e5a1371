/// A small table of codes and names, sorted by code: the départements, the intercommunalités.
struct CodedNames: Sendable {
    private var codes: [String] = []
    private var names: [String] = []
    private var articles: [Article] = []

    /// Columns: code, name.
    init(_ file: GazetteerTables.File, code column: String) throws(GazetteerFault) {
        var (codes, names): ([String], [String]) = ([], [])
        try TableReader.read(file, columns: [column, "name"]) { (row) throws(GazetteerFault) in
            try row.checkName(1)
            codes.append(try Self.code(row, after: codes.last))
            names.append(row.text(1))
        }
        (self.codes, self.names) = (codes, names)
    }

    /// Columns: code, type of name, name.
    init(namedWithArticle file: GazetteerTables.File) throws(GazetteerFault) {
        var (codes, names, articles): ([String], [String], [Article]) = ([], [], [])
        try TableReader.read(file, columns: ["code", "tncc", "name"]) { (row) throws(GazetteerFault) in
            try row.checkName(2)
            codes.append(try Self.code(row, after: codes.last))
            articles.append(try row.article(1))
            names.append(row.text(2))
        }
        (self.codes, self.names, self.articles) = (codes, names, articles)
    }

    var count: Int { codes.count }

    func name(of code: String) -> String? { index(of: code.utf8).map { names[$0] } }

    func département(_ code: String) -> Département? { index(of: code.utf8).map(département) }

    func département(_ index: Int) -> Département {
        Département(code: codes[index], name: names[index], article: articles[index])
    }

    func index(of code: some Collection<UInt8>) -> Int? {
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low + high) / 2
            if codes[middle].utf8.lexicographicallyPrecedes(code) { low = middle + 1 } else { high = middle }
        }
        return low < codes.count && codes[low].utf8.elementsEqual(code) ? low : nil
    }

    private static func code(_ row: borrowing TableReader.Row, after last: String?) throws(GazetteerFault) -> String {
        let code = row.text(0)
        guard !code.isEmpty, code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw row.fault("“\(code)” is not a code")
        }
        guard last ?? "" < code else { throw row.fault("\(code) does not come after the row before") }
        return code
    }
}
