public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Simulator {
    /// A shared secret in a header: it says who calls, and nothing of what the request holds.
    public func verify(_ request: WebhookRequest, now: Date) -> Verification {
        guard let given = request.header(Self.keyHeader) else { return .refused(reason: "no \(Self.keyHeader) header") }
        guard !key.text.isEmpty, isSameInConstantTime(given.utf8, key.text.utf8) else {
            return .refused(reason: "\(Self.keyHeader) is not the simulator's key")
        }
        return .genuine()
    }
}
