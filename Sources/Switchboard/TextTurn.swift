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
        /// Why nobody was answered, for staff.
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
        let turn = try step(text, said, of: person, at: now, in: transaction)
        if turn.effects.contains(.erase) { return try erase(person, turn, record, at: now, in: transaction) }
        let message = try transaction.receive(record, from: person.id, intent: said.intent, at: now)
        try perform(turn.effects, of: person.id, in: message, at: now, transaction)
        try transaction.keep(
            conversation: Data(turn.state.text.utf8), of: person.id, on: .sms, at: now)
        let texts = face.texts(for: turn.replies, to: person.speaker)
        try transaction.touch(person, greeted: !texts.isEmpty, at: now)
        var result = TextTurn(message: message)
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

    private func step(
        _ text: TextReceived, _ said: Understanding, of person: Person, at now: Date, in transaction: Transaction
    ) throws -> Turn {
        let kept = try transaction.reading.conversation(of: person.id, on: .sms)
        // A state that an older program kept in another form begins anew: better than no answer.
        let state = kept.flatMap { DialogueState(text: String(decoding: $0, as: UTF8.self)) } ?? DialogueState()
        if text.pictures > 0, text.text.allSatisfy(\.isWhitespace) {
            return Turn(state: state, replies: [.picturesRefused])
        }
        let directory = StoreDirectory(
            transaction.reading, person: person.id, territory: territory, now: now, random: surroundings.random)
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

    private func perform(
        _ effects: [Effect], of person: PersonID, in message: InboundID, at now: Date, _ transaction: Transaction
    ) throws {
        for effect in effects {
            switch effect {
            case .publish(let draft, let reference):
                try transaction.publish(
                    draft, as: reference, by: person, through: .sms, at: now, for: profile.lifetime)
                if draft.isForOther {
                    try transaction.noteConsent(for: reference, saidBy: person, in: message, at: now)
                }
            case .close(let reference): _ = try transaction.close(reference, of: person, at: now)
            case .rememberCommune(let commune): try transaction.remember(commune: commune, of: person)
            case .stopService: try transaction.stopService(for: person, at: now)
            case .resumeService: try transaction.resumeService(for: person)
            case .askStaff(let matter, let reference, let promised):
                try transaction.askStaff(
                    matter, about: reference, from: person, in: message, promised: promised, at: now)
            case .prolong(let reference):
                _ = try transaction.prolong(reference, of: person, at: now, for: profile.lifetime)
            case .change(let reference, let draft): _ = try transaction.change(reference, of: person, to: draft)
            case .changeWords(let reference, let words):
                _ = try transaction.change(words: words, of: reference, of: person)
            // Answered before anything is kept.
            case .erase: break
            }
        }
    }
}
