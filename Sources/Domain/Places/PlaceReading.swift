/// What a text about a place means from somewhere.
extension Gazetteer {
    /// The place that a text names, and nothing but a place: a name ("st chely d'apcher"), a postal code ("48 000"), both, or
    /// a name with its département ("Mende (48)", "Mende Lozère").
    ///
    /// Exact where one candidate lies nearest: the person's own commune, else alone in the person's département, else in the
    /// territory's, else alone in France. Two or more there are `several`, at most four. As a last resort the first words of a
    /// longer name do ("Florac"), in those départements only.
    public func place(_ text: String, near vantage: Vantage) -> PlaceFinding {
        // The longest name has 45 letters; what is much longer is not the name of a place.
        guard text.utf8.count <= 200 else { return .none }
        let query = PlaceQuery(text) { département($0) != nil }
        let scope = Scope(query, communes)
        for words in query.readings {
            if let finding = finding(words, scope, vantage) { return finding }
        }
        for words in query.readings {
            if let finding = findingBeforeDépartement(words, vantage) { return finding }
        }
        return query.postalCode.map(finding(postalCode:)) ?? .none
    }

    /// Where the text itself says a candidate must lie.
    private struct Scope {
        /// The rows of the postal code.
        var rows: [Int] = []
        var département: String?

        init(_ query: PlaceQuery, _ communes: CommuneTable) {
            département = query.département
            guard let code = query.postalCode else { return }
            rows = communes.postalCodes.rows(code)
            // A code that is not in the tables (Cedex) still begins with the département's.
            département =
                rows.first.map { communes.insee($0).département } ?? String(code.prefix(code.hasPrefix("97") ? 3 : 2))
        }

        init(département: String) { self.département = département }
    }

    private func finding(postalCode: String) -> PlaceFinding {
        let found = communes(postalCode: postalCode).map(\.insee)
        return switch found.count {
        case 0: .none
        case 1: .exact(found[0])
        default: .postalCode(postalCode, found)
        }
    }

    private func finding(_ words: [String], _ scope: Scope, _ vantage: Vantage) -> PlaceFinding? {
        let key = PlaceName.key(ofFolded: Array(words.joined(separator: " ").utf8)[...])
        let candidates = candidates(key)
        if let département = scope.département {
            let rows = Set(scope.rows.map { UInt32($0) })
            let inCode = candidates.filter { rows.contains($0.row) }
            if let finding = choice(inCode) { return finding }
            let area = communes.rows(inDépartement: département)
            if let finding = choice(candidates.filter { area.contains(Int($0.row)) }) { return finding }
            if let finding = choice(beginnings(key, in: area)) { return finding }
        }
        return nearest(candidates, key, vantage)
    }

    /// "mende lozere", "saint denis reunion": a name and the name of its département.
    private func findingBeforeDépartement(_ words: [String], _ vantage: Vantage) -> PlaceFinding? {
        for count in 1...4 where count < words.count {
            let tail = PlaceName.key(words.suffix(count).joined(separator: " "))
            guard let code = départementCodes[String(decoding: tail, as: UTF8.self)] else { continue }
            let name = words.dropLast(count).reversed().drop {
                ["en", "dans", "la", "le", "l", "les", "de", "du", "d"].contains($0)
            }
            guard !name.isEmpty else { continue }
            if let finding = finding(name.reversed(), Scope(département: code), vantage) { return finding }
        }
        return nil
    }

    /// The candidates of the nearest tier that has any. Local names that only begin like that are offered beside a whole
    /// name elsewhere: "Moissac", said in Lozère, may be Moissac-Vallée-Française.
    private func nearest(_ candidates: [NameIndex.Entry], _ key: [UInt8], _ vantage: Vantage) -> PlaceFinding? {
        if let own = vantage.commune, let row = communes.row(of: own),
            candidates.contains(where: { Int($0.row) == row })
        {
            return .exact(own)
        }
        let départements = [vantage.commune?.département, vantage.département].compactMap(\.self)
        let areas = départements.map { communes.rows(inDépartement: $0) }
        for area in areas {
            if let finding = choice(candidates.filter { area.contains(Int($0.row)) }) { return finding }
        }
        for area in areas {
            let local = beginnings(key, in: area)
            if !local.isEmpty {
                return choice(local.sorted(by: isBetter) + candidates.sorted(by: isBetter), isSorted: true)
            }
        }
        return choice(candidates)
    }

    private func choice(_ candidates: [NameIndex.Entry], isSorted: Bool = false) -> PlaceFinding? {
        let best = (isSorted ? candidates : candidates.sorted(by: isBetter)).prefix(4).map {
            communes.insee(Int($0.row))
        }
        return switch best.count {
        case 0: nil
        case 1: .exact(best[0])
        default: .several(best)
        }
    }

    /// The names of some rows that begin with the whole words of a key and go on; none where more than four communes do.
    private func beginnings(_ key: [UInt8], in rows: Range<Int>) -> [NameIndex.Entry] {
        let letters = key.filter { $0 != Fold.space }
        guard letters.count >= 4, !["saint", "sainte"].contains(String(decoding: letters, as: UTF8.self)) else {
            return []
        }
        // Today's names stand in the order of the rows, the former ones behind them.
        let former = formerNames.indices(rows: rows)
        let indices = Array(rows) + former.map { $0 + communes.count }
        let found = oneEach(indices.filter { Self.begins(names.key($0), with: letters) }.map { names.entries[$0] })
        return found.count <= 4 ? found : []
    }

    /// Whether a key begins with these letters, ends a word there, and goes on.
    private static func begins(_ key: ArraySlice<UInt8>, with letters: [UInt8]) -> Bool {
        var next = 0
        for byte in key {
            if next == letters.count { return byte == Fold.space }
            if byte == Fold.space { continue }
            guard byte == letters[next] else { return false }
            next += 1
        }
        return false
    }
}
