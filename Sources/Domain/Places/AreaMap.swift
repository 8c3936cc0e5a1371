/// A territory divided into areas: communes of fewer than k inhabitants are merged until each area holds k.
///
/// Everybody of an area is shown at one point, and distances run to that point, so that no search narrows down where in
/// the area somebody lives.
public struct AreaMap: Sendable {
    /// By key; each commune of the territory is in exactly one.
    public let areas: [Area]
    private let index: [INSEECode: Int]
    private let gazetteer: Gazetteer

    /// Divides a territory; codes that the gazetteer does not know are left out. The whole territory is one area below k
    /// where it holds fewer than k inhabitants in all.
    public init(gazetteer: Gazetteer, territory: [INSEECode], k: Int) {
        var merging = AreaMerging(gazetteer: gazetteer, territory: territory)
        merging.run(k: k)
        areas = merging.areas
        var index: [INSEECode: Int] = [:]
        for (number, area) in areas.enumerated() {
            for commune in area.communes { index[commune] = number }
        }
        self.index = index
        self.gazetteer = gazetteer
    }

    /// The area of a commune; nil outside the territory.
    public func area(of commune: INSEECode) -> Area? { index[commune].map { areas[$0] } }

    /// The areas whose point lies within a distance of a commune's point, nearest first. The commune's own area comes first,
    /// at 0 km. A commune outside the territory may be asked for too.
    public func areas(within kilometres: Double, of commune: INSEECode) -> [(area: Area, kilometres: Double)] {
        guard kilometres >= 0, let point = gazetteer.commune(commune)?.point else { return [] }
        let own = index[commune]
        var found: [(area: Area, kilometres: Double)] = []
        for number in areas.indices {
            let distance = number == own ? 0 : point.kilometres(to: areas[number].point)
            if distance <= kilometres { found.append((areas[number], distance)) }
        }
        return found.sorted { ($0.kilometres, $0.area.key) < ($1.kilometres, $1.area.key) }
    }
}
