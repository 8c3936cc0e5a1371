public import Domain

/// The one way out: takes a request to a provider's API, returns what it answered. Where it cannot, it says what to do.
public struct Transport: Sendable {
    public let send: @Sendable (HTTPRequest) async throws(TransportFault) -> HTTPResponse

    public init(send: @escaping @Sendable (HTTPRequest) async throws(TransportFault) -> HTTPResponse) {
        self.send = send
    }

    /// For whoever sends nothing: refuses everything, and nothing is lost.
    public static let unplugged = Transport { _ throws(TransportFault) in throw .notSent("nothing is plugged in") }
}

/// Why a request found no answer, by what to do about it. The sentences are for staff.
public enum TransportFault: Error, Hashable, Sendable {
    /// The request did not leave: ask again later.
    case notSent(String)
    /// The request never can leave: give up.
    case cannotBeSent(String)
    /// The request left, or may have, and nobody knows what it did: find out, never just ask again.
    case unknown(String)

    public var reason: String {
        switch self {
        case .notSent(let reason), .cannotBeSent(let reason), .unknown(let reason): reason
        }
    }
}
