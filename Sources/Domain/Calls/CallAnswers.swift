/// What keys and words mean at each place.
extension CallMove {
    /// Whether that digit means something here.
    mutating func answer(digit: Int) throws -> Bool {
        switch state.place {
        case .menu: return try answerMenu(digit)
        case .resume(let draft): return try answerResume(digit, draft)
        case .category(let draft, let from): return try answerCategory(digit, draft, from)
        case .knownPlace(let matter): return try answerKnownPlace(digit, matter)
        case .places(let communes, let matter):
            guard communes.indices.contains(digit - 1) else { return false }
            try forward(matter, at: communes[digit - 1])
        case .confirm(let draft, let message): return try answerConfirm(digit, draft, message)
        case .consent(let draft, let message): return try answerConsent(digit, draft, message)
        case .listings(let query, let index): return try answerListings(digit, query, index)
        case .listing(let reference): return try answerListing(digit, reference)
        case .nothing(let query): return try answerNothing(digit, query)
        case .own: return try answerOwn(digit)
        case .ownListing(let index): return try answerOwnListing(digit, index)
        case .announced:
            guard digit == 1 else { return false }
            try openAbout()
        case .stillNeeded(let reference): return try answerWhetherNeeded(digit, reference)
        case .stop: return try answerStop(digit)
        case .words, .person, .voicemail, .postalCode, .letters, .reference, .pin, .report: return false
        }
        return true
    }

    private mutating func answerMenu(_ digit: Int) throws -> Bool {
        switch digit {
        case 1: try begin(.listing(ListingDraft(kind: .request)))
        case 2: try begin(.listing(ListingDraft(kind: .offer)))
        case 3: try begin(.search(ListingQuery()))
        case 4: try ask(.own)
        default: return false
        }
        return true
    }

    private mutating func answerNothing(_ digit: Int, _ query: ListingQuery) throws -> Bool {
        switch digit {
        case 1: try begin(.listing(ListingDraft(kind: .request, category: query.category, commune: query.around)))
        case 2: try begin(.listing(ListingDraft(kind: .offer, category: query.category, commune: query.around)))
        case 3: try ask(.postalCode(.search(ListingQuery(category: query.category))))
        default: return false
        }
        return true
    }

    private mutating func answerStop(_ digit: Int) throws -> Bool {
        switch digit {
        case 1:
            effects.append(.listing(.stopService))
            hangUp(after: .stopped)
        case 2: try ask(.menu)
        default: return false
        }
        return true
    }

    /// Several digits: a postal code, letters, a reference, a PIN.
    mutating func answer(number: String) throws -> Bool {
        switch state.place {
        case .postalCode(let matter): return try answer(postalCode: number, matter)
        case .letters(let communes, let matter): return try answer(letters: number, communes, matter)
        case .reference:
            guard let reference = Reference(number) else { return false }
            try ask(.listing(reference))
        case .report: return try report(number)
        case .pin: return try answer(pin: number)
        default: return false
        }
        return true
    }

    private mutating func report(_ number: String) throws -> Bool {
        guard let reference = Reference(number) else { return false }
        guard try directory.holds(reference) else {
            say(.unknownReference, ["number": VoiceFace.pairs(number)])
            try nothingUsable(nil)
            return true
        }
        say(.reported, ["promise": try promise(.report, about: reference)])
        try ask(.menu)
        return true
    }
}
