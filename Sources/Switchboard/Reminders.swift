import Domain
import Foundation
import Store

/// "Still needed?", before a listing expires: queued for its author, who may answer with one digit.
extension Switchboard {
    /// In one bounded bite; tells how many were asked. In the quiet hours nobody is: the question would be open hours before
    /// its text arrives.
    func askWhetherNeeded(at now: Date, in transaction: Transaction) throws -> Int {
        guard DecentHours.contains(now) else { return 0 }
        let lead = min(Self.reminderLead, profile.lifetime / 2)
        let due = try transaction.reading.listingsToAskAbout(
            at: now, lead: lead, interval: Self.reminderInterval, limit: Self.remindersAtOnce)
        return try due.filter { try ask($0, at: now, in: transaction) }.count
    }

    private func ask(_ due: DueListing, at now: Date, in transaction: Transaction) throws -> Bool {
        // Also where nobody can be asked (a number that cannot be read): it is not looked at every minute.
        try transaction.markAsked(due.listing.reference, at: now)
        guard let kind = due.number?.kind, let way = due.way,
            let ours = profile.ownNumbers.first(where: way.ourNumber.isSame) ?? profile.ownNumbers.first
        else { return false }
        guard kind.takesTexts else {
            guard kind.isHouseholdLine else { return false }
            try transaction.queueCall(
                about: due.listing.reference, to: due.author, through: way.provider, from: ours.e164, at: now)
            return true
        }
        let byReference = try !open(.stillNeeded(due.listing.reference), with: due.author, at: now, in: transaction)
        let texts = face.texts(for: [.stillNeeded(due.listing, byReference: byReference)], to: due.speaker)
        for text in texts {
            let message = TextToSend(to: due.author, through: way.provider, from: ours.e164, text: text)
            _ = try transaction.queue(message, due: now, at: now)
        }
        return true
    }

    /// Whether the question is now the open one; not where another waits for an answer that may well come yet.
    private func open(
        _ question: Question, with person: PersonID, at now: Date, in transaction: Transaction
    ) throws -> Bool {
        var (state, _) = try remembered(of: person, in: transaction.reading)
        if let other = state.openQuestion(at: now), let askedAt = state.askedAt {
            if case .stillNeeded(let reference) = other {
                let isInDoubt = try transaction.reading.heldListing(reference, of: person)?.isInDoubt ?? false
                if isInDoubt { return false }
            } else if now.timeIntervalSince(askedAt) < Self.freshness {
                return false
            }
        }
        state.question = question
        state.askedAt = now
        try transaction.keep(conversation: Data(state.text.utf8), of: person, on: .sms, at: now)
        return true
    }

    /// Seconds before the end: a text on a Friday finds its answer by Monday. Not a setting, for the sentence and the
    /// patience of the question are made for it; half the lifetime where listings are shorter-lived than that.
    static let reminderLead: TimeInterval = 3 * 24 * 3600
    /// Seconds until the same person is asked about a further listing while the last one is unanswered.
    static let reminderInterval: TimeInterval = 4 * 3600
    /// Seconds for which another open question keeps the right to a bare "1".
    static let freshness: TimeInterval = 24 * 3600
    /// As many as leave in a minute, one in two seconds.
    private static let remindersAtOnce = 25
}
