#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A day of the calendar, as the clocks of Paris count it.
public struct CivilDay: Hashable, Comparable, Sendable {
    public let year: Int
    /// 1…12.
    public let month: Int
    public let day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day in Paris at that moment.
    public init(_ date: Date) {
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
        self.init(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    }

    /// The day so many days after (or before) this one.
    public func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    public var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        let fromMonday = ((number + 3) % 7 + 7) % 7
        return Weekday.allCases[fromMonday]
    }

    /// The moment at which it is that hour of this day in Paris; nil for an hour that no clock shows.
    public func moment(hour: Int) -> Date? {
        Self.calendar.date(from: DateComponents(year: year, month: month, day: day, hour: hour))
    }

    /// Minutes since midnight that the clocks of Paris show.
    public static func minute(of date: Date) -> Int {
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    }

    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    /// Days since 1 January 1970, in the Gregorian calendar (Howard Hinnant, chrono-compatible low-level date algorithms).
    private var number: Int {
        // The year begins in March, so that the leap day is its last one.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private init(number: Int) {
        let days = number + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        return calendar
    }()
}
