import Domain
public import Foundation
import Logging
import Providers
import Store

/// Texts that leave by themselves: written down first, then sent, then what came of it is written down.
extension Switchboard {
    /// Sends what is due and asks about what is in doubt; returns when there will be something to do next, nil for nothing.
    ///
    /// Cancelled or killed at any point, it loses nothing and sends nothing twice: what was on its way is in doubt then.
    public func workOutbox() async -> Date? {
        do {
            let now = surroundings.now()
            let (texts, doubts) = try await store.write { transaction in
                (
                    try self.takeUp(at: now, in: transaction),
                    try transaction.textsInDoubt(at: now, limit: Self.mostDoubtsAtOnce)
                )
            }
            await withTaskGroup { group in
                for text in texts { group.addTask { await self.send(text) } }
            }
            for text in doubts { await recall(text) }
            let fetching = try await fetchVoiceMessages()
            let calling = try await makeCalls()
            let sending = try await store.read { try $0.nextOutboxWork(pause: self.pace.pause) }
            return [sending, fetching, calling].compactMap(\.self).min()
        } catch is CancellationError {
            return nil
        } catch {
            logger.error("the outbox stands still", metadata: ["reason": "\(error)"])
            return surroundings.now().addingTimeInterval(Self.patience)
        }
    }

    private func takeUp(at now: Date, in transaction: Transaction) throws -> [WaitingText] {
        _ = try transaction.dropTextsToStopped(at: now)
        let decent = DecentHours.next(from: now)
        if decent > now { try transaction.putOffUnaskedTexts(until: decent, at: now) }
        return try transaction.takeUpTexts(pace: pace, askAt: now + Backoff.whileSending, at: now)
    }

    private func send(_ text: WaitingText) async {
        guard let provider = providers[text.provider] else {
            return await settle(text, .ended(.refused, code: "no provider"))
        }
        let request = provider.request(sending: outbound(text))
        let started = surroundings.now()
        let outcome: SendOutcome
        var response: HTTPResponse?
        do {
            let answer = try await transport.send(request)
            (response, outcome) = (answer, provider.outcome(of: answer))
        } catch {
            outcome = SendOutcome(error)
        }
        let record = record(.send, of: text, request, response, reason: outcome.reason, since: started)
        await settle(text, Backoff.move(after: outcome, of: text, at: surroundings.now()), keeping: record)
    }

    func outbound(_ text: WaitingText) -> OutboundText {
        OutboundText(
            from: text.from, to: text.to, text: text.text,
            statusURL: profile.statusURL(of: text.id.value, at: text.provider))
    }

    func record(
        _ route: OutboundRoute, of text: WaitingText, _ request: HTTPRequest, _ response: HTTPResponse?,
        reason: String?,
        since started: Date
    ) -> SendRecord {
        let took = surroundings.now().timeIntervalSince(started)
        return SendRecord(
            provider: text.provider, route: route, request: ExchangeText.text(of: request),
            answer: response.map { ExchangeText.text(of: $0) } ?? "", status: response?.status ?? 0,
            reason: reason.map { Mask.numbers($0) }, at: started, tookMicroseconds: Int(max(0, took) * 1_000_000))
    }

    /// Where even this cannot be written, the text stays in doubt, and the provider is asked later.
    func settle(_ text: WaitingText, _ move: OutboxMove, keeping record: SendRecord? = nil) async {
        let now = surroundings.now()
        do {
            try await store.write { transaction in
                guard try transaction.reading.holds(text) else { return }
                try transaction.move(text.id, move, at: now)
                if case .ended(.optedOut, _) = move { try transaction.stopService(for: text.person, at: now) }
                if let record { try transaction.keep(record, of: text.id) }
            }
        } catch {
            logger.error("what came of a text is not kept", metadata: ["reason": "\(error)"])
        }
        guard let reason = record?.reason else { return }
        logger.notice("a text did not leave", metadata: ["provider": "\(text.provider)", "reason": "\(reason)"])
    }

    /// Requests about doubtful texts in one round.
    private static let mostDoubtsAtOnce = 20
    /// Seconds until the next try when the store cannot be used.
    private static let patience: TimeInterval = 10
}

extension SendOutcome {
    init(_ fault: TransportFault) {
        switch fault {
        case .notSent(let reason): self = .retryLater(reason: reason)
        case .cannotBeSent(let reason): self = .refused(reason: reason)
        case .unknown(let reason): self = .unknown(reason: reason)
        }
    }

    /// Nil where all went well.
    var reason: String? {
        switch self {
        case .accepted: nil
        case .optedOut: "the person opted out at the provider"
        case .retryLater(let reason), .refused(let reason), .needsCall(let reason), .unknown(let reason): reason
        }
    }
}
