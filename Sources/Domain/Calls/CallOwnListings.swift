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
        try ask(.menu)
    }

    mutating func openOwn(_ reference: Reference?) throws {
        if caller.isWithheld {
            say(.withheld)
            return try person()
        }
        let listings = try directory.ownListings()
        guard !listings.isEmpty else {
            say(.noOwnListings)
            return try ask(.menu)
        }
        if caller.isHousehold, !state.isOpened {
            // A line that has listings and no PIN got them otherwise: a person makes sure who asks.
            return caller.hasPIN ? try ask(.pin) : try person()
        }
        try ask(.ownListing(index: listings.firstIndex { $0.reference == reference } ?? 0))
    }

    mutating func answer(pin: String) throws -> Bool {
        guard pin.utf8.count == 4 else { return false }
        switch try directory.opens(pin) {
        case .right:
            effects.append(.notePIN(isRight: true))
            state.isOpened = true
            if state.about != nil { try openAbout() } else { try openOwn(nil) }
            return true
        case .wrong:
            effects.append(.notePIN(isRight: false))
            try nothingUsable(.wrongPIN)
            return true
        case .locked:
            say(.pinLocked)
            try person()
            return true
        }
    }

    mutating func speakOwn(_ index: Int) throws {
        let listings = try directory.ownListings()
        guard listings.indices.contains(index) else {
            say(listings.isEmpty ? .noOwnListings : .lastListing)
            return try ask(.menu)
        }
        let own = listings[index]
        let what = [
            "number": VoiceFace.pairs("\(own.reference)"), "kind": face.kind(own.kind), "category": own.category.spoken,
            "sector": face.sector(own.commune), "date": face.date(own.expiresAt),
        ]
        let isLive = own.state.isLive
        listen([face.say(isLive ? .ownListing : .ownExpired, what), face.say(.ownListingMenu), face.say(.person)])
    }

    mutating func answerOwnListing(_ digit: Int, _ index: Int) throws -> Bool {
        let listings = try directory.ownListings()
        guard listings.indices.contains(index) else { return false }
        let own = listings[index]
        switch digit {
        case 1:
            effects.append(.listing(.prolong(own.reference)))
            say(.prolonged, ["date": face.date(now.addingTimeInterval(lifetime))])
            try ask(.menu)
        case 2:
            effects.append(.listing(.close(own.reference)))
            say(.closed)
            try ask(.menu)
        case 3:
            let draft = ListingDraft(kind: own.kind, isForOrganisation: own.isOrganisation, changes: own.reference)
            state.commune = own.commune
            try ask(.category(draft, from: 0))
        case 4: try ask(.ownListing(index: index + 1))
        default: return false
        }
        return true
    }
}
