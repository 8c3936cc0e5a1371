/// All communes of France: their names of today and before, postal codes, places, town halls.
///
/// Immutable, and compact: it keeps the bytes of its files and makes a `Commune` only when one is asked for. A class, since all that
/// reads a text holds it, and its many tables would be counted at each copy.
public final class Gazetteer: Sendable {
    let communes: CommuneTable
    let names: NameIndex
    let formerNames: FormerNames
    private let townHalls: TownHallTable
    private let intercommunalities: CodedNames
    private let neighbours: NeighbourTable
    private let départements: CodedNames
    /// Départements by the key of their name ("lozere").
    let départementCodes: [String: String]

    /// Checks every line of the tables; a fault names file and line.
    public init(tables: GazetteerTables) throws(GazetteerFault) {
        départements = try CodedNames(namedWithArticle: tables.départements)
        intercommunalities = try CodedNames(tables.intercommunalities, code: "siren")
        communes = try CommuneTable(tables.communes, intercommunalities: intercommunalities)
        formerNames = try FormerNames(tables.formerNames, communes: communes)
        townHalls = try TownHallTable(tables.townHalls, communes: communes)
        neighbours = try NeighbourTable(tables.neighbours, communes: communes)
        names = Self.index(communes, formerNames)
        départementCodes = Self.codes(départements)
    }

    /// A commune of today by its INSEE code.
    public func commune(_ code: INSEECode) -> Commune? {
        communes.row(of: code).map(communes.commune)
    }

    /// The communes with a name of today or before, exact after folding: today's names first, then the most populous.
    public func communes(named text: String) -> [NameMatch] {
        let candidates = candidates(PlaceName.key(text))
        return candidates.sorted(by: isBetter).map(match)
    }

    /// The communes of a postal code, most populous first; empty for one that does not exist.
    public func communes(postalCode: String) -> [Commune] {
        communes.postalCodes.rows(postalCode).map(communes.commune).sorted(by: isMorePopulous)
    }

    /// The communes of a département, by INSEE code; empty for one that does not exist.
    public func communes(inDépartement code: String) -> [INSEECode] {
        guard départements.index(of: code.utf8) != nil else { return [] }
        return communes.rows(inDépartement: code).map(communes.insee)
    }

    /// The communes whose point lies within a distance of a commune's, nearest first; the commune itself is the first.
    public func communes(within kilometres: Double, of centre: INSEECode) -> [(commune: INSEECode, kilometres: Double)]
    {
        guard let row = communes.row(of: centre), kilometres >= 0 else { return [] }
        return communes.rows(within: kilometres, of: row).map { (communes.insee($0.row), $0.kilometres) }
    }

    /// The communes that share a border; empty where the outlines of the département are not among the tables.
    public func neighbours(of commune: INSEECode) -> [INSEECode] { neighbours[commune] }

    /// How to reach a commune's town hall; nil where neither telephone nor hours are known.
    public func townHall(of commune: INSEECode) -> TownHall? {
        communes.row(of: commune).flatMap(townHalls.townHall)
    }

    /// The name of an intercommunalité by its SIREN ("Communauté de communes Cœur de Lozère").
    public func intercommunality(_ siren: String) -> String? { intercommunalities.name(of: siren) }

    /// A département by its code ("48"), or nil.
    public func département(_ code: String) -> Département? { départements.département(code) }

    /// The former names of a commune, with their articles, in the order of their former INSEE codes.
    public func formerNames(of commune: INSEECode) -> [String] {
        guard let row = communes.row(of: commune) else { return [] }
        return formerNames.indices(rows: row..<row + 1).map(formerNames.name)
    }

    /// The communes with a key (see `PlaceName`) as a name of today or before, best first, without making `Commune`s: for
    /// looking at many words of a sentence.
    public func bearers(ofKey key: [UInt8]) -> [(commune: INSEECode, isFormer: Bool)] {
        candidates(key).sorted(by: isBetter).map { (communes.insee(Int($0.row)), $0.isFormer) }
    }

    /// Every name with its key (folded, without article, see `PlaceName`): the ground for an index of typing errors.
    public func forEachName(_ body: (_ key: ArraySlice<UInt8>, _ commune: INSEECode, _ isFormer: Bool) -> Void) {
        for (index, entry) in names.entries.enumerated() {
            body(names.key(index), communes.insee(Int(entry.row)), entry.isFormer)
        }
    }

    private static func index(_ communes: CommuneTable, _ formerNames: FormerNames) -> NameIndex {
        var names = NameIndex()
        for row in 0..<communes.count {
            communes.withName(row) { names.add($1, article: $0, row: row) }
        }
        for index in 0..<formerNames.count {
            let row = formerNames.rows[index]
            formerNames.withName(index) { names.add($1, article: $0, row: row, former: UInt32(index)) }
        }
        names.seal()
        return names
    }

    private static func codes(_ départements: CodedNames) -> [String: String] {
        var codes: [String: String] = [:]
        for index in 0..<départements.count {
            let département = départements.département(index)
            codes[String(decoding: PlaceName.key(département.name), as: UTF8.self)] = département.code
        }
        return codes
    }

    private func isMorePopulous(_ left: Commune, _ right: Commune) -> Bool {
        left.population != right.population ? left.population > right.population : left.insee < right.insee
    }

    private func match(_ entry: NameIndex.Entry) -> NameMatch {
        let commune = communes.commune(Int(entry.row))
        let name = entry.isFormer ? formerNames.name(Int(entry.former)) : commune.name
        return NameMatch(commune: commune, name: name, isFormer: entry.isFormer)
    }
}

/// Names before anybody asks from where.
extension Gazetteer {
    /// The names of a key, one a commune: today's rather than a former one.
    func candidates(_ key: [UInt8]) -> [NameIndex.Entry] {
        var found = names.entries(key)
        if found.isEmpty { found = withGluedArticle(key) }
        return oneEach(found)
    }

    func oneEach(_ entries: [NameIndex.Entry]) -> [NameIndex.Entry] {
        guard entries.count > 1 else { return entries }
        var rows: Set<UInt32> = []
        let todaysFirst = entries.filter { !$0.isFormer } + entries.filter(\.isFormer)
        return todaysFirst.filter { rows.insert($0.row).inserted }
    }

    /// Today's names first, then the most populous, then by INSEE code.
    func isBetter(_ left: NameIndex.Entry, _ right: NameIndex.Entry) -> Bool {
        if left.isFormer != right.isFormer { return right.isFormer }
        let (a, b) = (communes.populations[Int(left.row)], communes.populations[Int(right.row)])
        return a != b ? a > b : left.row < right.row
    }

    /// "lacanourgue", "labergement": an article written without its space or apostrophe.
    private func withGluedArticle(_ key: [UInt8]) -> [NameIndex.Entry] {
        for article in [Article.les, .le, .la, .l] {
            let letters = Fold.bytes(article.prefix)
            guard key.starts(with: letters), key.count > letters.count + 1 else { continue }
            let found = names.entries(key[letters.count...]).filter { $0.article == article }
            if !found.isEmpty { return found }
        }
        return []
    }
}
