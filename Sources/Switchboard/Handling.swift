import Domain
import Foundation
import Providers
import Store

/// One webhook in its savepoint.
extension Switchboard {
    func handle(_ webhook: Webhook, in transaction: Transaction) throws -> WebhookAnswer {
        let provider = webhook.provider.name
        let isFresh = try webhook.replayKey.map {
            try transaction.isNew(replayKey: $0, of: provider, at: webhook.arrived)
        }
        var replies: [TextReply] = []
        var message: InboundID?
        var reason: String?
        for event in webhook.events {
            switch event {
            case .text(let text, let understanding):
                if let known = try transaction.reading.inbound(from: provider, id: text.id) {
                    (message, reason) = (known, "a repeat: answered as before")
                    replies += try transaction.reading.replies(to: known).map { reply($0.id, $0.text, at: provider) }
                    continue
                }
                guard isFresh != false else { throw WebhookFault(status: 403, reason: "a replayed signature") }
                let turn = try answer(
                    text, understanding, through: webhook.provider, at: webhook.arrived, in: transaction)
                message = turn.message
                reason = reason ?? turn.reason
                replies += turn.replies
            case .delivery(let report):
                let isKnown = try transaction.note(report, from: provider, at: webhook.arrived)
                if report.state == .optedOut {
                    try transaction.stopRecipient(of: report, from: provider, at: webhook.arrived)
                }
                if !isKnown { reason = "a report on a message that is not ours" }
            }
        }
        let answer = webhook.provider.answer(to: replies)
        let took = surroundings.now().timeIntervalSince(webhook.arrived)
        try transaction.keep(
            webhook.record, about: message, status: answer.status, answer: ExchangeText.text(of: answer),
            reason: reason, at: webhook.arrived, tookMicroseconds: Int(max(0, took) * 1_000_000))
        return answer
    }

    func reply(_ id: OutboundID, _ text: String, at provider: String) -> TextReply {
        TextReply(text: text, statusURL: profile.statusURL(of: id.value, at: provider))
    }
}
