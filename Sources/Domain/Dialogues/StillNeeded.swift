#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// "Still needed?": asked by time passing, answered now, late, twice, or by the listing's reference.
extension Step {
    /// An answer to the open question. A bare yes or no counts only while one listing is in doubt.
    mutating func answerStillNeeded(_ reference: Reference) throws -> Bool {
        guard said.reference ?? reference == reference else { return false }
        guard let isNeeded = stillNeededAnswer else {
            guard isAnswerInWords || said.choice != nil, let own = try directory.heldListing(reference), own.isInDoubt
            else { return false }
            unclear(.stillNeeded(own, byReference: false))
            return true
        }
        let wasAnswered = try directory.heldListing(reference).map { !$0.isInDoubt } ?? true
        if wasAnswered, let askedAt = state.askedAt, now.timeIntervalSince(askedAt) > Self.secondThoughts {
            return false
        }
        if said.reference == nil {
            let inDoubt = try directory.ownListings().filter(\.isInDoubt)
            guard inDoubt.count <= 1 else {
                say(.stillNeededWhich(fitting(Page(inDoubt, from: 0, total: inDoubt.count)) { .stillNeededWhich($0) }))
                return true
            }
        }
        return try settle(reference, isNeeded: isNeeded)
    }

    /// Seconds for which an answer may be repeated or taken back by a bare digit.
    private static let secondThoughts: TimeInterval = 3 * 24 * 3600

    /// "4127 oui", "4127 non" about a listing of one's own that was asked about, or has ended since.
    mutating func answerByReference(_ reference: Reference) throws -> Bool {
        guard let isNeeded = stillNeededAnswer, let own = try directory.heldListing(reference) else { return false }
        guard own.isInDoubt || own.state == .expired || own.state == .closed || said.consent == true else {
            return false
        }
        return try settle(reference, isNeeded: isNeeded)
    }

    /// A bare "oui" or "non" that answers nothing else, while one listing is in doubt.
    mutating func answerOutOfTurn() throws -> Bool {
        guard said.intent == .yes || said.intent == .no, said.reference == nil, let isNeeded = said.consent else {
            return false
        }
        let inDoubt = try directory.ownListings().filter(\.isInDoubt)
        guard inDoubt.count == 1 else { return false }
        return try settle(inDoubt[0].reference, isNeeded: isNeeded)
    }

    /// Nil where the words are neither yes nor no.
    private var stillNeededAnswer: Bool? {
        switch (said.choice, said.consent, said.intent) {
        case (1, _, _): true
        case (2, _, _), (9, _, _): false
        case (nil, let consent?, _): consent
        // "Encore" asks for more of a list anywhere else.
        case (nil, nil, .more): true
        case (nil, nil, .end): false
        default: nil
        }
    }

    /// The question stays open after its answer: "2" takes a "1" back, and the same again leaves it as it is. Not where another
    /// one is open, about which a bare "1" would be.
    private func following(_ reference: Reference) -> Question? {
        if let open = state.question, open != .stillNeeded(reference), said.reference != nil { return nil }
        return .stillNeeded(reference)
    }

    /// The same answer twice changes nothing and is answered like the first one.
    private mutating func settle(_ reference: Reference, isNeeded: Bool) throws -> Bool {
        guard let own = try directory.heldListing(reference) else { return false }
        switch (own.state, isNeeded) {
        case (.published, true) where !own.isInDoubt: say(.prolonged(reference, until: own.expiresAt))
        case (.published, true), (.expired, true):
            effects.append(.prolong(reference))
            say(.prolonged(reference, until: now.addingTimeInterval(lifetime)), asking: following(reference))
        case (.published, false):
            effects.append(.close(reference))
            say(.closed(reference), asking: following(reference))
        case (.expired, false), (.closed, false): say(.closed(reference))
        case (.closed, true): say(.alreadyClosed(reference))
        default: return false
        }
        return true
    }
}
