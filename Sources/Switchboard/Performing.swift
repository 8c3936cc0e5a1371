import Domain
import Foundation
import Store

/// What a dialogue wants done, in the transaction of the webhook.
extension Switchboard {
    /// `message`: the text that asked for it; nil in a call.
    func perform(
        _ effects: [Effect], of person: PersonID, through channel: ListingChannel, in message: InboundID?, at now: Date,
        _ transaction: Transaction
    ) throws {
        for effect in effects {
            switch effect {
            case .publish(let draft, let reference):
                try transaction.publish(
                    draft, as: reference, by: person, through: channel, at: now, for: profile.lifetime)
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
