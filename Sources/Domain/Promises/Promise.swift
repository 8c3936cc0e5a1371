#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Until when a person of the département answers what was asked now.
public enum Promise {
    /// Staff have so many whole working days.
    public static let workingDays = 2
    /// The hour in Paris at which their day ends.
    public static let hour = 18

    /// The end of the second working day after today; never a week away, so that the day's name says which one.
    public static func time(from now: Date) -> Date {
        let day = WorkingDays.day(workingDays, after: CivilDay(now))
        return day.moment(hour: hour) ?? now.addingTimeInterval(Double(workingDays) * 24 * 3600)
    }
}
