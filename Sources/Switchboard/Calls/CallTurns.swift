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
        /// For staff: what did not go as usual.
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
        guard let kept = try transaction.reading.call(from: provider.name, id: progress.id) else {
            return try begin(heard, of: webhook, isFresh: isFresh, in: transaction)
        }
        if progress.input == .ended {
            try transaction.end(kept.id, at: now)
            if let made = progress.made { try note(made, kept, at: now, in: transaction) }
            return CallTurnKept(id: kept.id, answer: WebhookAnswer(status: 200))
        }
        var hearing = try hearing(of: heard, in: kept.id, through: provider.name, at: now, in: transaction)
        // Nobody knows any more what a key would mean.
        if kept.fault != nil { hearing = .began }
        // Whoever hangs up after the tone has still said what they said.
        let isTooLate = kept.isOver && heard.hearing != nil
        guard progress.turn >= kept.turn || kept.fault != nil, !isTooLate else {
            return CallTurnKept(
                id: kept.id, answer: kept.answer, reason: "a repeat, or late: answered as before",
                isSecret: kept.state.hasSaidPIN)
        }
        guard isFresh else { throw WebhookFault(status: 403, reason: "a replayed signature") }
        let person = try kept.person.flatMap { try transaction.reading.person($0) }
        let ours = profile.ownNumbers.first(where: kept.ourNumber.isSame) ?? profile.ownNumbers.first
        let next = try step(kept.state, hearing, heard, of: person, on: ours?.e164 ?? "", now, in: transaction)
        var turn = answered(next, after: kept.turn + 1, by: provider, made: progress.made)
        turn.id = kept.id
        turn.reason = kept.fault.map { "the call begins anew: \($0)" }
        try transaction.go(on: kept.id, next.state, answer: turn.answer, at: now)
        try finish(next, heard, of: person, in: kept.id, through: provider.name, at: now, transaction)
        return turn
    }

    private func begin(
        _ heard: HeardCall, of webhook: Webhook, isFresh: Bool, in transaction: Transaction
    ) throws -> CallTurnKept {
        let (progress, provider, now) = (heard.progress, webhook.provider, webhook.arrived)
        if progress.input == .ended {
            if let made = progress.made { try note(made, nil, at: now, in: transaction) }
            let isOurs = progress.made != nil
            return CallTurnKept(
                answer: WebhookAnswer(status: 200), reason: isOurs ? nil : "the end of a call that is not ours")
        }
        guard isFresh else { throw WebhookFault(status: 403, reason: "a replayed signature") }
        let ring = try progress.made.flatMap { try transaction.reading.outboundCall(OutboundCallID($0.ours)) }
        let person =
            try ring.flatMap { try transaction.reading.person($0.person) }
            ?? caller(of: progress, at: now, in: transaction)
        let ours = profile.ownNumber(progress.to)
        let hearing = ring.map { CallHearing.answered($0.about) } ?? .began
        let next = try step(CallState(startedAt: now), hearing, heard, of: person, on: ours, now, in: transaction)
        var turn = answered(next, after: 1, by: provider, made: progress.made)
        if progress.input != .began { turn.reason = "a call that is not known: it begins anew" }
        let id = try transaction.begin(
            progress, through: provider.name, from: person?.id, to: ours, next.state, answer: turn.answer, at: now)
        turn.id = id
        if let made = progress.made, ring != nil { try transaction.note(id, cameOf: OutboundCallID(made.ours)) }
        try finish(next, heard, of: person, in: id, through: provider.name, at: now, transaction)
        return turn
    }

    private func answered(
        _ turn: CallTurn, after number: Int, by provider: any Provider, made: CallMade?
    ) -> CallTurnKept {
        let isSecret = turn.steps.contains(where: \.listensInSecret)
        let urls = profile.callURLs(after: number, at: provider.name, isSecret: isSecret, made: made?.ours)
        var kept = CallTurnKept(answer: provider.answer(to: turn.steps, at: urls))
        kept.isSecret = turn.state.hasSaidPIN
        return kept
    }

    private func finish(
        _ turn: CallTurn, _ heard: HeardCall, of person: Person?, in call: CallID, through provider: String,
        at now: Date, _ transaction: Transaction
    ) throws {
        if let person { try transaction.touch(person, greeted: false, at: now) }
        try perform(turn.effects, heard, of: person?.id, through: provider, at: now, transaction)
    }

    /// What was heard; a voice message is kept first, whatever becomes of the call.
    private func hearing(
        of heard: HeardCall, in call: CallID, through provider: String, at now: Date, in transaction: Transaction
    ) throws -> CallHearing {
        if let hearing = heard.hearing { return hearing }
        guard case .recorded(let message) = heard.progress.input, message.seconds > 0 else {
            return .message(KeptVoiceMessage(id: nil))
        }
        let id = try transaction.keep(message, in: call, turn: heard.progress.turn, through: provider, at: now)
        return .message(KeptVoiceMessage(id: id.value))
    }

    /// Nil where nobody could be called back.
    private func caller(of call: CallProgressed, at now: Date, in transaction: Transaction) throws -> Person? {
        guard case .number(let number) = call.from, number.kind.mayBeParticipant, !profile.ownNumbers.contains(number)
        else { return nil }
        return try transaction.person(reachedBy: number, at: now)
    }

    private func step(
        _ state: CallState, _ hearing: CallHearing, _ heard: HeardCall, of person: Person?, on ourNumber: String,
        _ now: Date, in transaction: Transaction
    ) throws -> CallTurn {
        let reading = transaction.reading
        var caller = Caller(speaker: person?.speaker)
        if let person {
            caller.isHousehold = person.number.kind.isHouseholdLine
            caller.hasPIN = try reading.hasPIN(person.id)
            if hearing == .began {
                caller.unfinished = try reading.unfinishedListing(of: person.id, since: now - Self.longestPause)
            }
        }
        let staff = profile.staff.flatMap { $0.isOpen(at: now) ? $0.number : nil }
        let directory = CallStoreDirectory(
            StoreDirectory(reading, person: person, territory: territory, now: now, random: surroundings.random),
            reading, person: person?.id, trial: heard.trial)
        return try callDialogue.step(
            state, hearing, from: caller,
            in: CallSurroundings(staff: staff, ownNumber: ourNumber, newPIN: heard.newPIN), looking: directory, at: now)
    }

    /// Seconds after which an unfinished publication is no longer offered.
    private static let longestPause: TimeInterval = 3 * 24 * 3600
}

extension CallStep {
    fileprivate var listensInSecret: Bool {
        if case .gather(let gathering) = self { gathering.isSecret } else { false }
    }
}
