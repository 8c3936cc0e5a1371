#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A day as an SMS writes it, "24/11", in the time of Paris.
enum ShortDate {
    static func text(_ date: Date) -> String {
        let parts = calendar.dateComponents([.day, .month], from: date)
        let month = parts.month ?? 0
        return "\(parts.day ?? 0)/\(month < 10 ? "0" : "")\(month)"
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        return calendar
    }()
}
