/// Where this service is at home: the communes it covers, merged into the areas that the public may see.
public final class HomeTerritory: Sendable {
    public let gazetteer: Gazetteer
    public let areas: AreaMap
    /// The département whose communes come first among homonyms.
    public let département: String

    /// `communes` is empty for the whole département; `k` is the least number of inhabitants that an area holds.
    public init(gazetteer: Gazetteer, département: String, communes: [INSEECode] = [], k: Int = 200) {
        self.gazetteer = gazetteer
        self.département = département
        let covered = communes.isEmpty ? gazetteer.communes(inDépartement: département) : communes
        areas = AreaMap(gazetteer: gazetteer, territory: covered, k: k)
    }

    public func covers(_ commune: INSEECode) -> Bool { areas.area(of: commune) != nil }

    public func commune(_ code: INSEECode) -> Commune? { gazetteer.commune(code) }

    /// Nil outside of the territory.
    public func area(of commune: INSEECode) -> Area? { areas.area(of: commune) }

    /// Areas whose point lies within so many kilometres of the commune's point, nearest first; the commune's own area is at 0.
    public func areas(within kilometres: Double, of commune: INSEECode) -> [(area: Area, kilometres: Double)] {
        areas.areas(within: kilometres, of: commune)
    }
}
