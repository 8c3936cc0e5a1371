/// A day of the week, Monday first.
public enum Weekday: Int, Hashable, Comparable, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    /// The day of a two-letter English abbreviation ("Mo"), as OpenStreetMap writes opening hours.
    init?(short first: UInt8, _ second: UInt8) {
        switch (first, second) {
        case (UInt8(ascii: "M"), UInt8(ascii: "o")): self = .monday
        case (UInt8(ascii: "T"), UInt8(ascii: "u")): self = .tuesday
        case (UInt8(ascii: "W"), UInt8(ascii: "e")): self = .wednesday
        case (UInt8(ascii: "T"), UInt8(ascii: "h")): self = .thursday
        case (UInt8(ascii: "F"), UInt8(ascii: "r")): self = .friday
        case (UInt8(ascii: "S"), UInt8(ascii: "a")): self = .saturday
        case (UInt8(ascii: "S"), UInt8(ascii: "u")): self = .sunday
        default: return nil
        }
    }
}
