/// Which communes lie near the one who writes, by their rows.
struct Surroundings: Sendable {
    enum Tier: Int, Comparable, Sendable {
        case own, département, territory, near, far

        var isLocal: Bool { self <= .territory }

        static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
    }

    private let own: Int?
    /// The rows of the person's département, then of the territory's; one range where they are the same.
    let local: [Range<Int>]
    private let centre: Coordinate?
    private let gazetteer: Gazetteer

    /// Beyond so many kilometres from where somebody lives they hardly mean a small commune without saying so.
    private static let nearby = 90.0

    init(_ vantage: Vantage, _ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        own = vantage.commune.flatMap(gazetteer.communes.row)
        let codes = [vantage.commune?.département, vantage.département].compactMap(\.self)
        local = codes.reduce(into: [String]()) { codes, code in if !codes.contains(code) { codes.append(code) } }
            .map { gazetteer.communes.rows(inDépartement: $0) }.filter { !$0.isEmpty }
        centre = own.map { gazetteer.communes.points[$0] } ?? local.first.map { Self.centre($0, gazetteer) }
    }

    func tier(_ row: Int) -> Tier {
        if row == own { return .own }
        if local.first?.contains(row) == true { return .département }
        if local.dropFirst().contains(where: { $0.contains(row) }) { return .territory }
        guard let centre else { return .far }
        return centre.kilometres(to: gazetteer.communes.points[row]) < Self.nearby ? .near : .far
    }

    private static func centre(_ rows: Range<Int>, _ gazetteer: Gazetteer) -> Coordinate {
        let points = gazetteer.communes.points[rows]
        let count = Double(points.count)
        return Coordinate(
            latitude: points.reduce(0) { $0 + $1.latitude } / count,
            longitude: points.reduce(0) { $0 + $1.longitude } / count)
    }
}
