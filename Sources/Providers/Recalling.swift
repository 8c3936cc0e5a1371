public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A provider that can be asked what became of a text whose sending is in doubt.
public protocol RecallingProvider: Provider {
    func request(recalling text: OutboundText, sentSince: Date) -> HTTPRequest
    /// The texts with these words between these two numbers, oldest first.
    func recall(of text: OutboundText, in response: HTTPResponse) -> Recall
}

/// What the provider knows of a text.
public enum Recall: Hashable, Sendable {
    /// Empty where it knows none.
    case found([RecalledText])
    /// It could not say; the reason is for staff.
    case unknown(reason: String)
}

/// A text that the provider has.
public struct RecalledText: Hashable, Sendable {
    public let id: String
    public let state: DeliveryState

    public init(id: String, state: DeliveryState) {
        self.id = id
        self.state = state
    }
}
