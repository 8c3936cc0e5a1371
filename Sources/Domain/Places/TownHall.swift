/// How a commune's town hall is reached (DILA, annuaire de l'administration).
public struct TownHall: Hashable, Sendable {
    /// As dialled in France: ten digits, or four for the short numbers of a few large towns.
    public let telephone: String?
    public let hours: OpeningHours?

    public init(telephone: String?, hours: OpeningHours?) {
        self.telephone = telephone
        self.hours = hours
    }
}
