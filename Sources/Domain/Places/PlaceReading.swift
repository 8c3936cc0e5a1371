/// What a text about a place means from somewhere.
extension Gazetteer {
    /// The place that a text names, and nothing but a place: a name ("st chely d'apcher"), a postal code ("48 000"), both, or
    /// a name with its département ("Mende (48)", "Mende Lozère").
    ///
    /// Exact where one candidate lies nearest: the person's own commune, else alone in the person's département, else in the
    /// territory's, else alone in France. Two or more there are `several`, at most four. As a last resort a part
    /// of a longer name does ("Florac", "Cocurès"), in those départements only.
    public func place(_ text: String, near vantage: Vantage) -> PlaceFinding {
        // The longest name has 45 letters; what is much longer is not the name of a place.
        guard text.utf8.count <= 200 else { return .none }
        let query = PlaceQuery(text) { département($0) != nil }
        let scope = Scope(query, communes)
        for words in query.readings {
            if let finding = finding(words, scope, vantage) { return finding }
        }
        for words in query.readings {
            if let finding = findingBeforeDépartement(words) { return finding }
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
            if let finding = choice(parts(key, in: area)) { return finding }
        }
        return nearest(candidates, key, vantage)
    }

    /// "mende lozere", "saint denis reunion": a name and the name of its département. After "de" only a whole name counts:
    /// Fraissinet-de-Lozère is not the Fraissinet-de-Fourques that lies in Lozère.
    private func findingBeforeDépartement(_ words: [String]) -> PlaceFinding? {
        for count in 1...4 where count < words.count {
            let tail = PlaceName.key(words.suffix(count).joined(separator: " "))
            guard let code = départementCodes[String(decoding: tail, as: UTF8.self)] else { continue }
            let articles: Set = ["dans", "en", "l", "la", "le", "les"]
            let links: Set = ["d", "de", "des", "du"]
            let before = Array(words.dropLast(count).reversed().drop { articles.contains($0) })
            let name = before.drop { links.contains($0) }
            let key = PlaceName.key(ofFolded: Array(name.reversed().joined(separator: " ").utf8)[...])
            let rows = communes.rows(inDépartement: code)
            if let finding = choice(candidates(key).filter { rows.contains(Int($0.row)) }) { return finding }
            if name.count == before.count, let finding = choice(parts(key, in: rows)) { return finding }
        }
        return nil
    }

    /// The candidates of the nearest tier that has any. Local names of which it is a part are offered beside a whole
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
            let local = parts(key, in: area)
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
}
