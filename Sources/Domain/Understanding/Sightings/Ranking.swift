/// Which of several communes of one name is meant.
enum Ranking {
    /// The ones that may be meant, best first, at most four: one, where the nearest tier has one.
    ///
    /// In a tier a name of today comes before a former one, and that before a mere beginning; population only breaks ties.
    static func best(_ candidates: [Sighting.Candidate], _ gazetteer: Gazetteer) -> [Sighting.Candidate] {
        let each = oneEach(candidates)
        let whole = each.filter { $0.kind != .part }
        let parts = each.filter { $0.kind == .part }
        if let nearest = whole.map(\.tier).min(), nearest.isLocal {
            return alike(whole.filter { $0.tier == nearest }, gazetteer)
        }
        let localParts = parts.filter { $0.tier.isLocal }
        if !localParts.isEmpty {
            if let own = localParts.first(where: { $0.tier == .own }) { return [own] }
            let known = whole.filter { population($0, gazetteer) >= wellKnown }
            return Array((sorted(localParts, gazetteer) + sorted(known, gazetteer)).prefix(most))
        }
        if !whole.isEmpty { return distant(whole, gazetteer) }
        return distant(parts.filter { population($0, gazetteer) >= wellKnown }, gazetteer)
    }

    /// Elsewhere in France: near ones before far ones, and a town before the hamlets of its name.
    private static func distant(_ candidates: [Sighting.Candidate], _ gazetteer: Gazetteer) -> [Sighting.Candidate] {
        let todays = candidates.filter { $0.kind == .today }
        let best = sorted(todays.isEmpty ? candidates : todays, gazetteer)
        let near = best.filter { $0.tier == .near }
        if near.count == 1 { return near }
        let pool = near.isEmpty ? best : near
        if pool.count > 1, population(pool[0], gazetteer) >= wellKnown,
            population(pool[0], gazetteer) > 20 * population(pool[1], gazetteer)
        {
            return [pool[0]]
        }
        return Array(pool.prefix(most))
    }

    private static func alike(_ candidates: [Sighting.Candidate], _ gazetteer: Gazetteer) -> [Sighting.Candidate] {
        let todays = candidates.filter { $0.kind == .today }
        return Array(sorted(todays.isEmpty ? candidates : todays, gazetteer).prefix(most))
    }

    private static func sorted(_ candidates: [Sighting.Candidate], _ gazetteer: Gazetteer) -> [Sighting.Candidate] {
        candidates.sorted { left, right in
            let (a, b) = (population(left, gazetteer), population(right, gazetteer))
            return a != b ? a > b : left.row < right.row
        }
    }

    private static func population(_ candidate: Sighting.Candidate, _ gazetteer: Gazetteer) -> Int {
        Int(gazetteer.communes.populations[candidate.row])
    }

    /// One candidate for each commune: by the best of its names.
    private static func oneEach(_ candidates: [Sighting.Candidate]) -> [Sighting.Candidate] {
        guard candidates.count > 1 else { return candidates }
        var seen: Set<Int> = []
        return candidates.sorted { $0.kind.rawValue < $1.kind.rawValue }.filter { seen.insert($0.row).inserted }
    }

    private static let most = 4
    /// Inhabitants from which a town is known beyond its département.
    private static let wellKnown: Int = 5000
}
