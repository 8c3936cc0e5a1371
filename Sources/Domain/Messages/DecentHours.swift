#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The hours in which we may text or ring somebody who did not just ask for it: 8:30 to 20:00 in Paris, every day.
///
/// The charter of the French operators lets promotional texts go from 8:00 to 21:30 (facts: telecom §4.2); old people rise
/// late and go to bed early. One clock for all: overseas départements would need their own.
public enum DecentHours {
    /// The moment itself where it is decent, else the next 8:30.
    public static func next(from moment: Date) -> Date {
        let minutes = CivilDay.minute(of: moment)
        if minutes >= start, minutes < end { return moment }
        let day = minutes < start ? moment : calendar.date(byAdding: .day, value: 1, to: moment) ?? moment
        return calendar.date(bySettingHour: start / 60, minute: start % 60, second: 0, of: day) ?? moment
    }

    public static func contains(_ moment: Date) -> Bool { (start..<end).contains(CivilDay.minute(of: moment)) }

    private static let (start, end) = (8 * 60 + 30, 20 * 60)

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        return calendar
    }()
}
