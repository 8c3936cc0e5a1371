import Domain
import Foundation
import Providers
import Store

/// One webhook in its savepoint.
extension Switchboard {
    /// What came of a webhook's events.
    private struct Outcome {
        var replies: [TextReply] = []
        var message: InboundID?
        /// For staff.
        var reason: String?
        /// Its sender was erased, now or before: nothing of it may be kept.
        var isErased = false
        var call: CallTurnKept?
    }

    func handle(_ webhook: Webhook, in transaction: Transaction) throws -> WebhookAnswer {
        let provider = webhook.provider.name
        let isFresh = try webhook.replayKey.map {
            try transaction.isNew(replayKey: $0, of: provider, at: webhook.arrived)
        }
        var outcome = Outcome()
        for event in webhook.events {
            switch event {
            case .text(let part, _) where part.text.part != nil:
                if let (text, said) = try join(part, at: webhook.arrived, in: transaction) {
                    try take(text, said, of: webhook, isFresh: isFresh != false, &outcome, in: transaction)
                } else {
                    outcome.reason = "a part of a text: the others are missing, or it was joined before"
                }
            case .text(let text, let said):
                try take(text, said, of: webhook, isFresh: isFresh != false, &outcome, in: transaction)
            case .call(let call):
                let kept = try take(call, of: webhook, isFresh: isFresh != false, in: transaction)
                (outcome.call, outcome.reason) = (kept, kept.reason)
            case .delivery(let report):
                let isKnown = try transaction.note(report, from: provider, at: webhook.arrived)
                if report.state == .optedOut {
                    try transaction.stopRecipient(of: report, from: provider, at: webhook.arrived)
                }
                if !isKnown { outcome.reason = "a report on a message that is not ours" }
            }
        }
        let answer = outcome.call?.answer ?? webhook.provider.answer(to: outcome.replies)
        // An exchange would hold the words of somebody who was erased.
        if outcome.isErased { return answer }
        let took = surroundings.now().timeIntervalSince(webhook.arrived)
        try transaction.keep(
            webhook.record, about: outcome.message, of: outcome.call?.id, status: answer.status,
            answer: outcome.call?.isSecret == true ? Self.withheld : ExchangeText.text(of: answer),
            reason: outcome.reason, at: webhook.arrived, tookMicroseconds: Int(max(0, took) * 1_000_000))
        return answer
    }

    /// Stands in an exchange instead of what only the caller may hear.
    private static let withheld = "200\n\n(a PIN was said)"

    private func take(
        _ text: TextRecord, _ said: Understanding, of webhook: Webhook, isFresh: Bool, _ outcome: inout Outcome,
        in transaction: Transaction
    ) throws {
        if let known = try transaction.reading.inbound(like: text) {
            let replies = try transaction.reading.replies(to: known)
            let isWhole = replies.allSatisfy { $0.text != nil }
            outcome.message = known
            outcome.reason =
                isWhole ? "a repeat: answered as before" : "a repeat: what was answered cannot be read any more"
            outcome.replies += replies.compactMap { id, words in words.map { reply(id, $0, at: text.provider) } }
        } else if let replies = try repliesAfterErasure(to: text, in: transaction) {
            outcome.isErased = true
            outcome.replies += replies
        } else {
            guard isFresh else { throw WebhookFault(status: 403, reason: "a replayed signature") }
            let turn = try answer(text, said, through: webhook.provider, at: webhook.arrived, in: transaction)
            outcome.message = turn.message
            outcome.isErased = outcome.isErased || turn.message == nil
            outcome.reason = outcome.reason ?? turn.reason
            outcome.replies += turn.replies
        }
    }

    func reply(_ id: OutboundID, _ text: String, at provider: String) -> TextReply {
        TextReply(text: text, statusURL: profile.statusURL(of: id.value, at: provider))
    }
}
