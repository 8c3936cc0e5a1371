/// Where an outbound message stands. It only ever moves to a later rank, whatever order the provider's reports come in.
public enum DeliveryState: String, Codable, Sendable, CaseIterable {
    /// In the outbox; nobody was asked to send it yet.
    case waiting
    /// We asked, and do not know whether the provider took it. Reconciled, never blindly sent again.
    case unknown
    /// The provider took it: in its answer, or inline in ours.
    case accepted
    case sent
    case delivered
    case undelivered
    /// The provider or the network refused it.
    case refused
    /// The recipient has opted out at the provider.
    case optedOut = "opted out"

    /// States of one rank are ends of the story: the first to arrive stays.
    public var rank: Int {
        switch self {
        case .waiting: 0
        case .unknown: 1
        case .accepted: 2
        case .sent: 3
        case .delivered, .undelivered, .refused, .optedOut: 4
        }
    }

    public func canMove(to next: DeliveryState) -> Bool { next.rank > rank }
}
