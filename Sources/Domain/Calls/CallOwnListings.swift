#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The caller's own affairs, behind the PIN of a line that several may share.
extension CallMove {
    mutating func answerOwn(_ digit: Int) throws -> Bool {
        switch digit {
        case 1: try openOwn(nil)
        case 2: try ask(.report)
        case 3:
            say(.about, ["service": face.identity.name, "operator": face.identity.operatorName])
            try ask(.own)
        case 4: try askForData()
        default: return false
        }
        return true
    }

    /// What is kept of somebody, and its erasure: staff make sure first that it is they who ask.
    mutating func askForData() throws {
        if caller.isWithheld {
            say(.withheld)
            return try person()
        }
        say(.dataNoted, ["promise": try promise(.data)])
        try ask(.done)
    }

    /// That listing of the caller's, or the first one.
    mutating func openOwn(_ reference: Reference?) throws {
        if caller.isWithheld {
            say(.withheld)
            return try person()
        }
        guard let first = try directory.ownListings().first else {
            say(.noOwnListings)
            return try ask(.menu)
        }
        if caller.isHousehold, !state.isOpened {
            // A line that has listings and no PIN got them otherwise: a person makes sure who asks.
            return caller.hasPIN ? try ask(.pin(reference)) : try person()
        }
        let named = try reference.flatMap(directory.ownListing)?.reference
        try ask(.ownListing(named ?? first.reference))
    }

    mutating func answer(pin: String, _ reference: Reference?) throws -> Bool {
        guard pin.utf8.count == 4 else { return false }
        switch try directory.opens(pin) {
        case .right:
            effects.append(.notePIN(isRight: true))
            state.isOpened = true
            if reference != nil, reference == state.about { try openAbout() } else { try openOwn(reference) }
        case .wrong:
            effects.append(.notePIN(isRight: false))
            say(.wrongPIN)
            try nothingUsable(nil)
        case .locked:
            say(.pinLocked)
            try person()
        }
        return true
    }

    mutating func speakOwn(_ reference: Reference) throws {
        guard let own = try directory.ownListing(reference) else {
            say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
            return try ask(.menu)
        }
        let what = [
            "number": VoiceFace.pairs("\(own.reference)"), "kind": face.kind(own.kind), "category": own.category.spoken,
            "sector": face.sector(own.commune), "date": face.date(own.expiresAt),
        ]
        let said = own.state.isLive ? [VoicePhrase.ownListing] : [.ownExpired]
        listen(
            said.map { face.say($0, what) } + [
                face.say(own.state.isLive ? .ownListingMenu : .ownExpiredMenu), face.say(.person),
            ])
    }

    mutating func answerOwnListing(_ digit: Int, _ reference: Reference) throws -> Bool {
        guard let own = try directory.ownListing(reference) else {
            try ask(state.place)
            return true
        }
        switch (digit, own.state.isLive) {
        case (1, _):
            effects.append(.listing(.prolong(reference)))
            say(.prolonged, ["date": face.date(now.addingTimeInterval(lifetime))])
            try ask(.done)
        case (2, true):
            effects.append(.listing(.close(reference)))
            say(.closed)
            try ask(.done)
        case (3, true):
            state.commune = own.commune
            try forward(
                .listing(ListingDraft(kind: own.kind, isForOrganisation: own.isOrganisation, changes: reference)))
        case (4, _): try openNext(after: reference)
        default: return false
        }
        return true
    }

    private mutating func openNext(after reference: Reference) throws {
        let all = try directory.ownListings().map(\.reference)
        let next = (all.firstIndex(of: reference) ?? -1) + 1
        if next < all.count { return try ask(.ownListing(all[next])) }
        say(.lastOwnListing)
        try ask(.done)
    }
}
