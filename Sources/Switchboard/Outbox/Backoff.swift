import Domain
import Foundation
import Store

/// What follows from an outcome: how long to wait, and when to give up.
enum Backoff {
    /// Seconds before each further attempt: a short hiccup first, then an outage of the provider, up to most of a day.
    static let delays: [TimeInterval] = [60, 300, 900, 3600, 4 * 3600, 12 * 3600]
    /// Seconds until a text that is being sent counts as in doubt; longer than any request may take.
    static let whileSending: TimeInterval = 120
    /// Seconds after which a text that the provider does not know was never taken: its list may lag behind.
    static let listLag: TimeInterval = 600
    /// Seconds after which nobody asks any more.
    static let longestDoubt: TimeInterval = 24 * 3600

    static func move(after outcome: SendOutcome, of text: WaitingText, at now: Date) -> OutboxMove {
        switch outcome {
        case .accepted(let id): .settled(id: id, .accepted)
        case .retryLater: sendAgain(text, at: now)
        case .refused: .ended(.refused, code: "refused")
        case .optedOut: .ended(.optedOut, code: "opted out")
        case .needsCall: .ended(.refused, code: "needs call")
        case .unknown: .ask(at: now + delays[0])
        }
    }

    static func sendAgain(_ text: WaitingText, at now: Date) -> OutboxMove {
        guard delays.indices.contains(text.attempts - 1) else { return .ended(.refused, code: "given up") }
        let due = now + delays[text.attempts - 1]
        return .sendAgain(at: text.isUnasked ? DecentHours.next(from: due) : due)
    }

    /// After the provider could not say what became of a text: twice as long after it was sent, for a day.
    static func askAgain(_ text: WaitingText, at now: Date) -> OutboxMove {
        let elapsed = now.timeIntervalSince(text.askedAt)
        return elapsed < longestDoubt ? .ask(at: now + max(delays[0], elapsed)) : .leave(code: "unknown")
    }
}
