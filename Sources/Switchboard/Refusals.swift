public import Domain
import Foundation
import Logging
import Store
import Synchronization

/// Webhooks that are not believed or not understood: answered, counted, and kept as masked exchanges.
extension Switchboard {
    /// Keeps an exchange and gives the answer; `reason` is for staff and never goes to the caller.
    public func refuse(
        _ request: WebhookRequest, from name: String, route: WebhookRoute, status: Int, reason: String
    ) async -> WebhookAnswer {
        // A name that is no provider's is whatever somebody wrote into the URL: nothing of it is kept or logged.
        guard providers[name] != nil else { return WebhookAnswer(status: 404) }
        let answer = WebhookAnswer(status: status)
        let now = surroundings.now()
        guard let count = refusals.countToKeep(at: now) else { return answer }
        let told = count > 1 ? "\(reason) (and \(count - 1) more refused since the last one kept)" : reason
        logger.notice(
            "webhook refused",
            metadata: ["provider": "\(name)", "status": "\(status)", "reason": "\(Mask.numbers(told))"])
        do {
            let record = try ExchangeRecord(
                provider: name, route: route, request: ExchangeText.text(of: request), store: store)
            try await store.write { transaction in
                try transaction.keep(
                    record, about: nil, status: status, answer: ExchangeText.text(of: answer),
                    reason: Mask.numbers(told), at: now, tookMicroseconds: 0)
            }
        } catch {
            logger.error("refusal not kept", metadata: ["reason": "\(type(of: error))"])
        }
        return answer
    }
}

/// Lets so many refused webhooks a minute be kept; the others are counted, so that nobody fills the disk with forgeries.
final class RefusalMeter: Sendable {
    private struct State {
        var minute = 0
        var kept = 0
        var unkept = 0
    }

    private static let mostKeptPerMinute = 60
    private let state = Mutex(State())

    /// How many refusals the one that is now kept stands for; nil if this one is only counted.
    func countToKeep(at now: Date) -> Int? {
        let minute = Int(now.timeIntervalSince1970 / 60)
        return state.withLock { state in
            if state.minute != minute { (state.minute, state.kept) = (minute, 0) }
            guard state.kept < Self.mostKeptPerMinute else {
                state.unkept += 1
                return nil
            }
            defer { state.unkept = 0 }
            state.kept += 1
            return state.unkept + 1
        }
    }
}
