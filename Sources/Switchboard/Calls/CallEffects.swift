import Domain
import Foundation
import Store

/// What a call's dialogue wants done.
extension Switchboard {
    func perform(
        _ effects: [CallEffect], _ heard: HeardCall, of person: PersonID?, through provider: String, at now: Date,
        _ transaction: Transaction
    ) throws {
        for effect in effects {
            switch effect {
            case .listing(let effect):
                try perform(effect, heard, of: person, through: provider, at: now, transaction)
            case .attach(let message, let reference):
                guard let id = message.id.map(VoiceMessageID.init) else { continue }
                try transaction.attach(id, to: reference)
                try transaction.askStaff(.words, about: reference, from: person, in: nil, saying: id, at: now)
            case .leave(let message, let promised):
                guard let id = message.id.map(VoiceMessageID.init) else { continue }
                try transaction.askStaff(
                    .callback, about: nil, from: person, in: nil, saying: id, promised: promised, at: now)
            case .givePIN(let pin):
                guard let person else { continue }
                // Hashed before, unless two webhooks of this call came at once.
                let hash = try pin == heard.newPIN ? heard.newPINHash ?? PINHash(of: pin) : PINHash(of: pin)
                try transaction.give(hash, to: person, at: now)
            case .notePIN(let isRight):
                if let person { try transaction.notePIN(isRight: isRight, of: person) }
            }
        }
    }

    private func perform(
        _ effect: Effect, _ heard: HeardCall, of person: PersonID?, through provider: String, at now: Date,
        _ transaction: Transaction
    ) throws {
        let message = try spokenWords(of: effect, heard, from: person, through: provider, at: now, transaction)
        if let person {
            return try perform([effect], of: person, through: .voice, in: message, at: now, transaction)
        }
        // Nobody can be called back, but staff see it.
        guard case .askStaff(let matter, let reference, let promised) = effect else { return }
        try transaction.askStaff(
            matter, about: reference, from: nil, in: message, promised: promised, at: now)
    }

    /// What was said is kept where staff have to read it.
    private func spokenWords(
        of effect: Effect, _ heard: HeardCall, from person: PersonID?, through provider: String, at now: Date,
        _ transaction: Transaction
    ) throws -> InboundID? {
        guard case .askStaff = effect, case .speech(let words, _) = heard.progress.input,
            case .words(let understanding, _) = heard.hearing
        else { return nil }
        let id = "\(heard.progress.id) \(heard.progress.turn)"
        let text = TextReceived(
            id: id, from: heard.progress.from, to: profile.ownNumber(heard.progress.to), text: words)
        let record = try TextRecord(text, through: provider, store: store)
        if let known = try transaction.reading.inbound(like: record) { return known }
        return try transaction.receive(record, from: person, intent: understanding.intent, at: now)
    }
}
