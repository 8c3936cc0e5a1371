/// The number by which people name a listing: 4 digits, 5 or 6 once a territory outgrows them.
///
/// It never starts with 0, 1, 2 or 3, so that it cannot be taken for a menu digit, an emergency number or the start of a choice.
/// It is not secret.
public struct Reference: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let number: Int

    /// Nil unless it has 4 to 6 digits and starts with 4 to 9.
    public init?(_ number: Int) {
        guard Self.ranges.contains(where: { $0.contains(number) }) else { return nil }
        self.number = number
    }

    public init?(_ text: some StringProtocol) {
        guard text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }), let number = Int(text)
        else { return nil }
        self.init(number)
    }

    public var description: String { String(number) }

    public static func < (left: Reference, right: Reference) -> Bool { left.number < right.number }

    /// Shortest first: a range is used up to half before the next one is opened, so that a random try soon finds a free number.
    public static let ranges = [4000...9999, 40_000...99_999, 400_000...999_999]

    /// The range from which the next reference is drawn when so many are in use; nil when all are half full.
    public static func range(whenInUse count: Int) -> ClosedRange<Int>? {
        var used = count
        for range in ranges {
            if used < range.count / 2 { return range }
            used -= range.count / 2
        }
        return nil
    }
}
