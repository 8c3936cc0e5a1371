/// Where this service is at home: the communes it covers, merged into the areas that the public may see.
public protocol Territory: Sendable {
    func covers(_ commune: INSEECode) -> Bool
    func commune(_ code: INSEECode) -> Commune?
    /// Nil outside of the territory.
    func area(of commune: INSEECode) -> Area?
    /// Areas whose point lies within so many kilometres of the commune's point, nearest first; the commune's own area is at 0.
    func areas(within kilometres: Double, of commune: INSEECode) -> [(area: Area, kilometres: Double)]
}
