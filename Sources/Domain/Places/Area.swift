/// What the public may see of a place: a commune, or several of one intercommunalité merged until they hold k inhabitants.
///
/// The rule is k-anonymity for villages of thirty people (DESIGN §1); everyone of one area is shown at one and the same point.
public struct Area: Hashable, Sendable {
    /// The most populous commune of the area; its INSEE code is the key of the area.
    public let seat: Commune
    /// Sorted; holds at least the seat.
    public let communes: [INSEECode]
    public let population: Int

    public init(seat: Commune, communes: [INSEECode], population: Int) {
        self.seat = seat
        self.communes = communes
        self.population = population
    }

    public var key: INSEECode { seat.insee }
    /// The one point at which everything of this area is shown: the seat's.
    public var point: Coordinate { seat.point }
}
