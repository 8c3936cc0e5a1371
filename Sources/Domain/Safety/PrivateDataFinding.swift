/// Something in words that may not become public, and why.
public struct PrivateDataFinding: Hashable, Sendable {
    /// Why; staff see the sentence of this reason.
    public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        /// A telephone number, or another number as long.
        case number
        case email, link, address, hamlet, surname, age
        case livesAlone = "lives alone"
        case absence
        /// How to get into a house, or at money.
        case entry
        case health
    }

    public let reason: Reason
    /// Where it stands in the text.
    public let range: Range<String.Index>

    public init(reason: Reason, range: Range<String.Index>) {
        self.reason = reason
        self.range = range
    }
}
