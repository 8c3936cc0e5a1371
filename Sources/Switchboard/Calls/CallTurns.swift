import Domain
import Foundation
import Providers
import Store

/// One turn of a call in its savepoint.
extension Switchboard {
    /// What a call's webhook is answered, and which exchange tells of it.
    struct CallTurnKept {
        var id: CallID?
        var answer: WebhookAnswer
        /// For staff: why nothing happened.
        var reason: String?
        /// The answer says a PIN.
        var isSecret = false
    }

    /// Webhooks of one call come in any order, twice, and across a restart: only the one that answers the last turn moves the
    /// call; every other one is given the last answer again.
    func take(
        _ heard: HeardCall, of webhook: Webhook, isFresh: Bool, in transaction: Transaction
    ) throws -> CallTurnKept {
        let (progress, provider, now) = (heard.progress, webhook.provider, webhook.arrived)
        let kept = try transaction.reading.call(from: provider.name, id: progress.id)
        if progress.input == .ended { return try end(kept, at: now, in: transaction) }
        if let kept, kept.isOver || progress.turn < kept.turn {
            return CallTurnKept(id: kept.id, answer: kept.answer, reason: "a repeat, or late: answered as before")
        }
        guard isFresh else { throw WebhookFault(status: 403, reason: "a replayed signature") }
        let person = try caller(of: progress, at: now, in: transaction)
        var turn = CallTurnKept(answer: WebhookAnswer(status: 200))
        var hearing = heard.hearing
        if kept == nil, progress.input != .began {
            (hearing, turn.reason) = (.began, "a call that is not known: it begins anew")
        }
        let state = kept?.state ?? CallState(startedAt: now)
        let next = try step(state, hearing, heard, of: person, now, in: transaction)
        let urls = profile.callURLs(
            after: (kept?.turn ?? 0) + 1, at: provider.name, isSecret: next.steps.contains(where: \.listensInSecret))
        turn.answer = provider.answer(to: next.steps, at: urls)
        turn.isSecret = next.effects.contains { if case .givePIN = $0 { true } else { false } }
        if let kept {
            try transaction.go(on: kept.id, next.state, answer: turn.answer, at: now)
            turn.id = kept.id
        } else {
            turn.id = try transaction.begin(
                progress, through: provider.name, from: person?.id, to: profile.ownNumber(progress.to), next.state,
                answer: turn.answer, at: now)
        }
        if let person { try transaction.touch(person, greeted: false, at: now) }
        try perform(next.effects, heard, of: person?.id, in: turn.id, through: provider.name, at: now, transaction)
        return turn
    }

    private func end(_ kept: KeptCall?, at now: Date, in transaction: Transaction) throws -> CallTurnKept {
        let nothing = WebhookAnswer(status: 200)
        guard let kept else { return CallTurnKept(answer: nothing, reason: "the end of a call that is not ours") }
        try transaction.end(kept.id, at: now)
        return CallTurnKept(id: kept.id, answer: nothing)
    }

    /// Nil where nobody could be called back.
    private func caller(of call: CallProgressed, at now: Date, in transaction: Transaction) throws -> Person? {
        guard case .number(let number) = call.from, number.kind.mayBeParticipant, !profile.ownNumbers.contains(number)
        else { return nil }
        return try transaction.person(reachedBy: number, at: now)
    }

    private func step(
        _ state: CallState, _ hearing: CallHearing, _ heard: HeardCall, of person: Person?, _ now: Date,
        in transaction: Transaction
    ) throws -> CallTurn {
        let reading = transaction.reading
        var caller = Caller(speaker: person?.speaker)
        if let person, case .number(let number) = heard.progress.from {
            caller.isHousehold = number.kind.isHouseholdLine
            caller.hasPIN = try reading.hasPIN(person.id)
            if hearing == .began {
                caller.unfinished = try reading.unfinishedDraft(of: person.id, since: now - Self.longestPause)
            }
        }
        let directory = CallStoreDirectory(
            StoreDirectory(
                reading, person: person, territory: territory, now: now, random: surroundings.random),
            reading, person: person?.id, trial: heard.trial)
        return try callDialogue.step(
            state, hearing, from: caller, in: callSurroundings(heard, now), looking: directory, at: now)
    }

    private func callSurroundings(_ heard: HeardCall, _ now: Date) -> CallSurroundings {
        let staff = profile.staff.flatMap { $0.isOpen(at: now) ? $0.number : nil }
        return CallSurroundings(staff: staff, ownNumber: profile.ownNumber(heard.progress.to), newPIN: heard.newPIN)
    }

    /// Seconds after which an unfinished publication is no longer offered.
    private static let longestPause: TimeInterval = 3 * 24 * 3600
}

extension CallStep {
    fileprivate var listensInSecret: Bool {
        if case .gather(let gathering) = self { gathering.isSecret } else { false }
    }
}
