/// Merges communes into areas, the smallest first, each with the nearest neighbour of its intercommunalité.
struct AreaMerging {
    private struct Group {
        var seat: Commune
        var communes: Set<INSEECode>
        var population: Int
        /// The communes across its border; empty where outlines are not known.
        var neighbours: Set<INSEECode>
    }

    private var groups: [Group]

    init(gazetteer: Gazetteer, territory: [INSEECode]) {
        groups = Set(territory).sorted().compactMap(gazetteer.commune).map {
            Group(
                seat: $0, communes: [$0.insee], population: $0.population,
                neighbours: Set(gazetteer.neighbours(of: $0.insee)))
        }
    }

    /// The areas, by key.
    var areas: [Area] {
        groups.map { Area(seat: $0.seat, communes: $0.communes.sorted(), population: $0.population) }
            .sorted { $0.key < $1.key }
    }

    /// Merges until every group holds k inhabitants or one is left.
    mutating func run(k: Int) {
        while groups.count > 1, let small = smallest(below: k) {
            let partner = partner(of: small)
            merge(max(small, partner), into: min(small, partner))
        }
    }

    private func smallest(below k: Int) -> Int? {
        groups.indices.filter { groups[$0].population < k }
            .min { (groups[$0].population, groups[$0].seat.insee) < (groups[$1].population, groups[$1].seat.insee) }
    }

    /// Within the intercommunalité where it has another group, else anywhere; across a border where one is known; then the
    /// one whose seat is nearest.
    private func partner(of index: Int) -> Int {
        let group = groups[index]
        func rank(_ other: Int) -> (Int, Int, Double, INSEECode) {
            let candidate = groups[other]
            let siren = group.seat.intercommunality
            let isKin = siren != nil && siren == candidate.seat.intercommunality
            let isAdjacent = !group.neighbours.isDisjoint(with: candidate.communes)
            let distance = group.seat.point.kilometres(to: candidate.seat.point)
            return (isKin ? 0 : 1, isAdjacent ? 0 : 1, distance, candidate.seat.insee)
        }
        let others = groups.indices.filter { $0 != index }
        return others.map { (rank($0), $0) }.min { $0.0 < $1.0 }?.1 ?? index
    }

    private mutating func merge(_ second: Int, into first: Int) {
        let (a, b) = (groups[first], groups[second])
        let bIsSeat = (b.seat.population, a.seat.insee) > (a.seat.population, b.seat.insee)
        let communes = a.communes.union(b.communes)
        groups[first] = Group(
            seat: bIsSeat ? b.seat : a.seat, communes: communes, population: a.population + b.population,
            neighbours: a.neighbours.union(b.neighbours).subtracting(communes))
        groups.remove(at: second)
    }
}
