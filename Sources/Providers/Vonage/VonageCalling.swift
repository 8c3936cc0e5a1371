public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Vonage {
    public func request(calling call: OutboundCall, now: Date) -> HTTPRequest? { nil }
    public func outcome(ofCalling response: HTTPResponse) -> SendOutcome {
        Self.outcome(of: response, id: "conversation_uuid")
    }
}
