/// Listings by ear.
extension CallMove {
    /// The listing at that place of the list.
    mutating func hear(_ query: ListingQuery, from index: Int = 0) throws {
        if let found = try directory.listings(query, offset: index, limit: 1).first {
            if index == 0, let centre = query.around { say(.around, ["deCommune": face.nameAfterDe(centre)]) }
            return try ask(.listings(query, index: index, found.listing.reference))
        }
        if index == 0 {
            say(.nothing, ["deCommune": query.around.map(face.nameAfterDe) ?? ""])
        } else {
            say(.lastListing)
        }
        try ask(.nothing(query))
    }

    /// One listing of a list, and what can be done with it.
    mutating func speak(_ query: ListingQuery, _ index: Int, _ reference: Reference) throws {
        let there = try directory.listings(query, offset: index, limit: 1).first
        let found = there.flatMap { $0.listing.reference == reference ? $0 : nil }
        // Ended since it was read out, or moved on in the list.
        guard let listing = try found?.listing ?? directory.listing(reference) else {
            return try hear(query, from: index)
        }
        let words = face.listing(listing, kilometres: found?.kilometres, at: now)
        listen(words + [face.say(.listingMenu), face.say(.person)])
    }

    mutating func speak(_ reference: Reference) throws {
        if !caller.isWithheld, try directory.ownListing(reference) != nil { return try openOwn(reference) }
        guard let listing = try directory.listing(reference) else {
            say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
            return try ask(.menu)
        }
        listen(face.listing(listing, kilometres: nil, at: now) + [face.say(.oneListingMenu), face.say(.person)])
    }

    func isThere(_ reference: Reference) throws -> Bool {
        if try directory.listing(reference) != nil { return true }
        return try !caller.isWithheld && directory.ownListing(reference) != nil
    }

    mutating func answerListings(
        _ digit: Int, _ query: ListingQuery, _ index: Int, _ reference: Reference
    ) throws -> Bool {
        switch digit {
        case 1:
            guard try isThere(reference) else {
                say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
                try hear(query, from: index)
                return true
            }
            try askIntroduction(reference)
        case 2: try hear(query, from: index + 1)
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

    /// Publish instead; where is asked, for to hear, a postal code was enough.
    mutating func answerNothing(_ digit: Int, _ query: ListingQuery) throws -> Bool {
        switch digit {
        case 1: try begin(.listing(ListingDraft(kind: .request, category: query.category)))
        case 2: try begin(.listing(ListingDraft(kind: .offer, category: query.category)))
        case 3: try ask(.postalCode(.search(ListingQuery(category: query.category))))
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
        guard try directory.listing(reference) != nil else {
            say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
            return try ask(.menu)
        }
        say(.introductionNoted, ["promise": try promise(.introduction, about: reference)])
        try ask(.done)
    }
}
