public import Domain
import Foundation
import Logging
import Providers
public import Store

/// Calls that we make: written down first, then asked of the provider, one after the other and in decent hours.
extension Switchboard {
    /// Makes the one that is due; returns when to look again, nil for never.
    func makeCalls() async throws -> Date? {
        let now = surroundings.now()
        let decent = DecentHours.next(from: now)
        let waiting = try await store.read { try $0.nextCall() }
        guard let waiting, waiting <= now else { return waiting }
        guard decent <= now else { return decent }
        let taken = try await store.write { transaction in
            try transaction.takeUpCall(
                lastBegun: now - Self.longestRing, next: self.nextRing(after: 1, at: now) ?? now + Self.ringAgain,
                at: now)
        }
        if let taken { try await make(taken, at: now) }
        return now + Self.longestRing
    }

    /// For simulated telephones: the calls of ours that ring now.
    public func callsRinging() async throws -> [(id: OutboundCallID, to: PhoneNumber, attempts: Int)] {
        let since = surroundings.now() - Self.longestRing
        return try await store.read { try $0.callsRinging(since: since) }
    }

    private func make(_ call: WaitingCall, at now: Date) async throws {
        let outgoing = OutboundCall(
            from: call.from, to: call.to,
            answerURL: profile.callURL(of: call.id.value, at: call.provider, .call),
            statusURL: profile.callURL(of: call.id.value, at: call.provider, .status))
        guard let provider = providers[call.provider], let request = provider.request(calling: outgoing, now: now)
        else {
            return try await store.write { try $0.settle(call.id, "no provider", next: nil) }
        }
        let outcome: SendOutcome
        do {
            outcome = provider.outcome(ofCalling: try await transport.send(request))
        } catch {
            outcome = SendOutcome(error)
        }
        if let reason = outcome.reason {
            logger.notice("a call was not made", metadata: ["provider": "\(call.provider)", "reason": "\(reason)"])
        }
        switch outcome {
        // What becomes of it is told by its webhooks; of one in doubt, too.
        case .accepted, .unknown: return
        case .retryLater:
            let next = nextRing(after: call.attempts, at: now)
            try await store.write { try $0.settle(call.id, "not made", next: next) }
        case .refused, .needsCall, .optedOut:
            try await store.write { try $0.settle(call.id, "refused", next: nil) }
        }
    }

    /// The report that a call of ours has ended: nobody answered, or only a machine, or somebody who pressed no key.
    func note(_ made: CallMade, _ kept: KeptCall?, at now: Date, in transaction: Transaction) throws {
        let id = OutboundCallID(made.ours)
        guard let ring = try transaction.reading.outboundCall(id), !ring.isSettled else { return }
        let wasHeard = kept.map { $0.state.about != nil && $0.state.place != .announced } ?? false
        let outcome = wasHeard ? "heard" : kept == nil ? (made.outcome ?? .noAnswer).rawValue : "no key"
        try transaction.settle(id, outcome, next: wasHeard ? nil : nextRing(after: ring.attempts, at: now))
    }

    /// Another hour of another day, three times in all.
    private func nextRing(after attempts: Int, at now: Date) -> Date? {
        attempts < Self.mostRings ? DecentHours.next(from: now + Self.ringAgain) : nil
    }

    private static let mostRings = 3
    /// Seconds until somebody who did not answer is rung again: they may be out at this hour every day.
    private static let ringAgain: TimeInterval = 21 * 3600
    /// Seconds for which a call that was asked for keeps others waiting, unless it is known to be over.
    private static let longestRing: TimeInterval = 120
}
