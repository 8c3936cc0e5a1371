/// A day of the week, Monday first.
public enum Weekday: Int, Hashable, Comparable, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    /// The day of a two-letter English abbreviation ("Mo"), as OpenStreetMap writes opening hours.
    init?(short first: UInt8, _ second: UInt8) {
        guard let day = Self.allCases.first(where: { $0.short.utf8.elementsEqual([first, second]) }) else { return nil }
        self = day
    }

    /// Two letters, English ("Mo").
    var short: String {
        switch self {
        case .monday: "Mo"
        case .tuesday: "Tu"
        case .wednesday: "We"
        case .thursday: "Th"
        case .friday: "Fr"
        case .saturday: "Sa"
        case .sunday: "Su"
        }
    }
}
