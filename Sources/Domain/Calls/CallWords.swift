/// Words that were said do what the same words do by SMS.
extension CallMove {
    /// Below this the provider has guessed: what it heard is not believed, but for a cry for help.
    private static let leastConfidence = 0.4

    mutating func take(_ words: Understanding, _ confidence: Double) throws {
        if let alarm = words.alarm { return try emergency(alarm) }
        guard confidence >= Self.leastConfidence else { return try nothingUsable(.notUnderstood) }
        switch words.intent {
        // What sounds like STOP may have been "stop talking": one key says which.
        case .stop: return try ask(.stop)
        case .callback, .contact: return try person()
        case .menu: return try ask(.menu)
        case .myListings where digit(of: words) == nil, .end where digit(of: words) == nil:
            return try openOwn(words.reference)
        case .myData, .erase: return try askForData()
        case .report:
            guard let reference = words.reference else { return try ask(.report) }
            return try report(reference)
        case .resume where caller.speaker?.hasStopped == true: return try ask(.comeBack)
        // "Merci, au revoir", when all is done.
        case .thanks where state.place == .done: return hangUp(after: .goodbye)
        default: break
        }
        if let digit = words.choice ?? digit(of: words), !state.place.takesNumber {
            if digit == 0 { return try person() }
            if try answer(digit: digit) { return }
        }
        if let reference = words.reference { return try ask(.listing(reference)) }
        if try complete(with: words) { return }
        try nothingUsable(.notUnderstood)
    }

    /// Yes, no and "suite", where keys mean the same.
    private func digit(of words: Understanding) -> Int? {
        switch state.place {
        case .knownPlace, .confirm, .resume, .stop, .comeBack, .stillNeeded: words.consent.map { $0 ? 1 : 2 }
        case .listings: words.intent == .more ? 2 : nil
        // The one that was just read out; any other by its number.
        case .ownListing where words.act != nil && words.reference == nil: Self.digit(of: words.act)
        case .ownListing, .category: words.intent == .more ? 4 : nil
        default: nil
        }
    }

    private static func digit(of act: ListingAct?) -> Int? {
        switch act {
        case .prolong: 1
        case .close: 2
        case .change: 3
        case nil: nil
        }
    }

    /// A missing piece, or a whole new wish.
    private mutating func complete(with words: Understanding) throws -> Bool {
        switch state.place {
        case .knownPlace(let matter), .postalCode(let matter), .places(_, let matter), .letters(_, let matter):
            guard words.place != .none else { break }
            return try take(words.place, matter)
        case .category(var draft, _):
            guard let category = words.category else { break }
            draft.category = category
            draft.noteWords(words)
            try forward(.listing(draft))
            return true
        default: break
        }
        guard let matter = wish(words) else { return false }
        if words.place != .none { return try take(words.place, matter) }
        try begin(matter)
        return true
    }

    private func wish(_ words: Understanding) -> Matter? {
        var draft = ListingDraft(kind: .request, category: words.category)
        switch words.wish {
        case .request: break
        case .offer: draft.kind = .offer
        case .search: return .search(ListingQuery(category: words.category))
        default: return nil
        }
        draft.noteWords(words)
        return .listing(draft)
    }
}

extension ListingDraft {
    /// A whole sentence is worth keeping as the listing's words; a bare "courses" is not.
    fileprivate mutating func noteWords(_ said: Understanding) {
        if !said.wordsWorthReading.isEmpty { words = said.wordsWorthReading }
        if said.isOfOrganisation { isForOrganisation = true }
        if kind == .request, said.beneficiary != nil, !isForOrganisation { isForOther = true }
    }
}
