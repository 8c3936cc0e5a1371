/// Listings by ear.
extension CallMove {
    mutating func hear(_ query: ListingQuery) throws {
        guard try directory.listings(query, offset: 0, limit: 1).isEmpty else {
            return try ask(.listings(query, index: 0))
        }
        say(.nothing, ["deCommune": query.around.map(face.nameAfterDe) ?? ""])
        try ask(.nothing(query))
    }

    /// One listing of a list, and what can be done with it.
    mutating func speak(_ query: ListingQuery, index: Int) throws {
        guard let found = try directory.listings(query, offset: index, limit: 1).first else {
            say(.lastListing)
            return try ask(.menu)
        }
        let listing = face.listing(found.listing, kilometres: found.kilometres, at: now)
        listen(listing + [face.say(.listingMenu), face.say(.person)])
    }

    mutating func speak(_ reference: Reference) throws {
        if !caller.isWithheld, try directory.ownListing(reference) != nil { return try openOwn(reference) }
        guard let listing = try directory.listing(reference) else {
            say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
            return try ask(.menu)
        }
        listen(face.listing(listing, kilometres: nil, at: now) + [face.say(.oneListingMenu), face.say(.person)])
    }

    mutating func answerListings(_ digit: Int, _ query: ListingQuery, _ index: Int) throws -> Bool {
        switch digit {
        case 1:
            guard let found = try directory.listings(query, offset: index, limit: 1).first else { return false }
            try askIntroduction(found.listing.reference)
        case 2: try ask(.listings(query, index: index + 1))
        case 3: try ask(state.place)
        case 4: try ask(.reference)
        default: return false
        }
        return true
    }

    mutating func answerListing(_ digit: Int, _ reference: Reference) throws -> Bool {
        switch digit {
        case 1: try askIntroduction(reference)
        case 2: try ask(state.place)
        case 3: try ask(.reference)
        default: return false
        }
        return true
    }

    /// Until the relay puts people in touch by itself, staff do.
    private mutating func askIntroduction(_ reference: Reference) throws {
        if caller.isWithheld {
            say(.withheld)
            return try person()
        }
        if try directory.ownListing(reference) != nil { return try openOwn(reference) }
        say(.introductionNoted, ["promise": try promise(.introduction, about: reference)])
        try ask(.menu)
    }
}
