/// What a digit or a number means at each place.
extension CallMove {
    /// Whether that digit means something here.
    mutating func answer(digit: Int) throws -> Bool {
        switch state.place {
        case .menu: return try answerMenu(digit)
        case .comeBack: return try answerComeBack(digit)
        case .resume(let unfinished): return try answerResume(digit, unfinished)
        case .category(let draft, let from): return try answerCategory(digit, draft, from)
        case .knownPlace(let matter): return try answerKnownPlace(digit, matter)
        case .places(let communes, let matter):
            guard communes.indices.contains(digit - 1) else { return false }
            try forward(matter, at: communes[digit - 1])
        case .confirm(let draft, let message): return try answerConfirm(digit, draft, message)
        case .listings(let query, let index, let reference):
            return try answerListings(digit, query, index, reference)
        case .listing(let reference): return try answerListing(digit, reference)
        case .nothing(let query): return try answerNothing(digit, query)
        case .own: return try answerOwn(digit)
        case .ownListing(let reference): return try answerOwnListing(digit, reference)
        case .announced:
            guard digit == 1 else { return false }
            try openAbout()
        case .stillNeeded(let reference): return try answerWhetherNeeded(digit, reference)
        case .stop: return try answerStop(digit)
        case .done:
            guard digit == 1 else { return false }
            try ask(.menu)
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

    private mutating func answerComeBack(_ digit: Int) throws -> Bool {
        switch digit {
        case 1:
            effects.append(.listing(.resumeService))
            say(.cameBack)
            try ask(.menu)
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
            guard try isThere(reference) else { return try missing(reference) }
            try ask(.listing(reference))
        case .report:
            guard let reference = Reference(number) else { return false }
            try report(reference)
        case .pin(let reference): return try answer(pin: number, reference)
        default: return false
        }
        return true
    }

    mutating func report(_ reference: Reference) throws {
        guard try directory.holds(reference) else {
            // Said aloud, it may have been asked at any place.
            state.place = .report
            _ = try missing(reference)
            return
        }
        say(.reported, ["promise": try promise(.report, about: reference)])
        try ask(.done)
    }

    /// Mistyped, most likely: once more, then a person. True, for it was understood.
    private mutating func missing(_ reference: Reference) throws -> Bool {
        say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
        try nothingUsable(nil)
        return true
    }
}
