#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Calls of ours, about a listing whose author takes no text.
extension CallMove {
    mutating func announce(_ reference: Reference) throws {
        state.about = reference
        try ask(.announced)
    }

    var announcement: Utterance {
        let number = PhoneNumber(parsing: surroundings.ownNumber)?.wholeNationalForm ?? surroundings.ownNumber
        return face.say(
            .announced, ["service": face.identity.name, "number": number.replacing(" ", with: ", ")])
    }

    /// What we called about; behind the PIN, where the line has one: another may have lifted the receiver.
    mutating func openAbout() throws {
        guard let reference = state.about else { return try ask(.menu) }
        if caller.isHousehold, caller.hasPIN, !state.isOpened { return try ask(.pin(reference)) }
        try ask(.stillNeeded(reference))
    }

    mutating func askWhetherNeeded(_ reference: Reference) throws {
        guard let own = try directory.heldListing(reference), own.state != .closed, own.state != .refused else {
            return hangUp(after: .noLongerThere)
        }
        let what = [
            "number": VoiceFace.pairs("\(reference)"), "kind": face.kind(own.kind), "category": own.category.spoken,
            "sector": face.sector(own.commune), "date": face.date(own.expiresAt),
        ]
        offer([face.say(.stillNeeded, what), face.say(.stillNeededMenu)])
    }

    mutating func answerWhetherNeeded(_ digit: Int, _ reference: Reference) throws -> Bool {
        switch digit {
        case 1:
            effects.append(.listing(.prolong(reference)))
            say(.prolonged, ["date": face.date(now.addingTimeInterval(lifetime))])
        case 2:
            effects.append(.listing(.close(reference)))
            say(.closed)
        default: return false
        }
        hangUp(after: .goodbye)
        return true
    }
}
