import Domain
import Foundation
import Providers
import Store

/// A text from somebody: one turn of their dialogue.
extension Switchboard {
    struct TextTurn {
        /// Nil when it was erased with all that was known of its sender.
        var message: InboundID?
        var replies: [TextReply] = []
        /// What did not go as usual, for staff.
        var reason: String?
    }

    func answer(
        _ record: TextRecord, _ said: Understanding, through provider: any Provider, at now: Date,
        in transaction: Transaction
    ) throws -> TextTurn {
        let text = record.text
        // A text from a number of ours is one of our own come back: an answer would come back too, without end.
        guard case .number(let number) = text.from, number.kind.mayBeParticipant, !profile.ownNumbers.contains(number)
        else {
            return try keepUnanswerable(record, said, at: now, in: transaction)
        }
        let person = try transaction.person(reachedBy: number, at: now)
        let (state, fault) = try remembered(of: person.id, in: transaction.reading)
        let turn = try step(state, text, said, of: person, at: now, in: transaction)
        if turn.effects.contains(.erase) { return try erase(person, turn, record, at: now, in: transaction) }
        let message = try transaction.receive(record, from: person.id, intent: said.intent, at: now)
        try perform(turn.effects, of: person.id, through: .sms, in: message, at: now, transaction)
        try transaction.keep(
            conversation: Data(turn.state.text.utf8), of: person.id, on: .sms, at: now)
        let texts = face.texts(for: turn.replies, to: person.speaker)
        try transaction.touch(person, greeted: !texts.isEmpty, at: now)
        var result = TextTurn(message: message, reason: fault.map { "the conversation begins anew: \($0)" })
        for text in texts {
            guard provider.abilities.repliesInline else {
                let answer = TextToSend(
                    to: person.id, through: provider.name, from: record.text.to, text: text, inReplyTo: message)
                _ = try transaction.queue(answer, due: now, at: now)
                continue
            }
            let id = try transaction.reply(text, to: message, of: record, at: now)
            result.replies.append(reply(id, text, at: provider.name))
        }
        return result
    }

    /// The state of somebody's dialogue. One that cannot be opened, or that an older program kept in another form, begins anew:
    /// better than no answer.
    func remembered(of person: PersonID, in reading: Reading) throws -> (DialogueState, VaultFault?) {
        do {
            let kept = try reading.conversation(of: person, on: .sms)
            return (kept.flatMap { DialogueState(text: String(decoding: $0, as: UTF8.self)) } ?? DialogueState(), nil)
        } catch let fault as VaultFault {
            return (DialogueState(), fault)
        }
    }

    private func step(
        _ state: DialogueState, _ text: TextReceived, _ said: Understanding, of person: Person, at now: Date,
        in transaction: Transaction
    ) throws -> Turn {
        if text.pictures > 0, text.text.allSatisfy(\.isWhitespace) {
            return Turn(state: state, replies: [.picturesRefused])
        }
        let directory = StoreDirectory(
            transaction.reading, person: person, territory: territory, now: now, random: surroundings.random)
        return try dialogue.step(state, said, from: person.speaker, looking: directory, at: now)
    }

    /// A sender whom nobody can answer becomes no person; what reads like an emergency still reaches staff.
    private func keepUnanswerable(
        _ record: TextRecord, _ said: Understanding, at now: Date, in transaction: Transaction
    ) throws -> TextTurn {
        let message = try transaction.receive(record, from: nil, intent: said.intent, at: now)
        if said.alarm != nil {
            try transaction.askStaff(.emergency, about: nil, from: nil, in: message, at: now)
        }
        return TextTurn(message: message, reason: "the sender cannot be answered")
    }
}
