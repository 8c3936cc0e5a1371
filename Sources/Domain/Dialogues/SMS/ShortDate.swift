#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A day as an SMS writes it, "24/11", in the time of Paris.
enum ShortDate {
    static func text(_ date: Date) -> String {
        let day = CivilDay(date)
        return "\(day.day)/\(day.month < 10 ? "0" : "")\(day.month)"
    }

    /// "24/11/2026".
    static func textWithYear(_ date: Date) -> String { "\(text(date))/\(CivilDay(date).year)" }
}
