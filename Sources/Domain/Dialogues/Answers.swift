/// Answers to the open question: a digit, a word, or a whole new sentence (which is then no answer).
extension Step {
    /// Whether what was said answers the question; false lets it be read as something new.
    mutating func answer(_ question: Question) throws -> Bool {
        switch question {
        case .menu: return try answerMenu()
        case .place(let matter): return try answerPlace(matter)
        case .places(let places, let from, let next, let matter):
            return try answerPlaces(places, from: from, next: next, matter)
        case .category(let matter, let from, let next): return try answerCategory(matter, from: from, next: next)
        case .confirm(let draft): return try answerConfirm(draft)
        case .nothing(let query): return try answerNothing(query)
        case .listings(let query, let from, let next): return try answerListings(query, from: from, next: next)
        case .listing(let reference): return try answerListing(reference)
        case .ownListing(let reference): return try answerOwnListing(reference)
        case .ownListings(let references, let from, let next):
            return try answerOwnListings(references, from: from, next: next)
        case .change(let reference): return try answerChange(reference)
        case .words(let reference): return try answerWords(reference)
        case .erase: return try answerErase()
        case .stillNeeded(let reference): return try answerStillNeeded(reference)
        }
    }

    private mutating func answerMenu() throws -> Bool {
        switch said.choice {
        case 1: try advance(.listing(ListingDraft(kind: .request)))
        case 2: try advance(.listing(ListingDraft(kind: .offer)))
        case 3: try advance(.search(ListingQuery()))
        default: return false
        }
        return true
    }

    private mutating func answerPlace(_ matter: Matter) throws -> Bool {
        guard !said.isNewMatter(besides: matter) else { return false }
        if said.place != .none {
            var matter = matter
            if let category = said.category { matter.category = category }
            try advance(matter, at: said.place)
            return true
        }
        guard isAnswerInWords || said.choice != nil else { return false }
        unclear(.unknownPlace(matter))
        return true
    }

    private mutating func answerPlaces(_ places: [NamedPlace], from: Int, next: Int, _ matter: Matter) throws -> Bool {
        if said.intent == .more { return askPlaces(places, from: next < places.count ? next : 0, matter) }
        if let choice = said.choice, places.indices.contains(choice - 1) {
            try advance(matter, at: .exact(places[choice - 1].commune))
            return true
        }
        if let named = named(among: places) {
            try advance(matter, at: .exact(named))
            return true
        }
        guard !said.isNewMatter(besides: matter) else { return false }
        if said.place != .none {
            try advance(matter, at: said.place)
            return true
        }
        guard isAnswerInWords || said.choice != nil else { return false }
        let page = placesPage(places, from: from)
        unclear(.askPlaces(page))
        return true
    }

    private mutating func answerCategory(_ matter: Matter, from: Int, next: Int) throws -> Bool {
        let categories = try directory.categories()
        if said.intent == .more { return try askCategory(matter, from: next < categories.count ? next : 0) }
        var matter = matter
        if let choice = said.choice, categories.indices.contains(choice - 1) {
            matter.category = categories[choice - 1].key
        } else if said.isNewMatter(besides: matter) {
            return false
        } else if let category = said.category {
            matter.category = category
        } else {
            guard isAnswerInWords || said.choice != nil else { return false }
            let page = try categoryPage(of: matter, from: from)
            unclear(.askCategory(matter.kind, page))
            return true
        }
        try advance(matter, at: said.place)
        return true
    }

    private mutating func answerConfirm(_ draft: ListingDraft) throws -> Bool {
        if said.choice == 1 || (said.choice == nil && said.consent == true && said.reference == nil) {
            try publish(draft)
            return true
        }
        if try correct(draft) { return true }
        if said.choice == 2 || (said.choice == nil && said.consent == false) {
            conclude(draft.whenDeclined)
            return true
        }
        guard !said.isNewMatter(besides: .listing(draft)), said.reference == nil else { return false }
        if said.category != nil || said.place != .none || said.beneficiary != nil || said.isOfOrganisation {
            var matter = Matter.listing(draft)
            if let category = said.category { matter.category = category }
            try advance(matter, at: said.place)
            return true
        }
        guard isAnswerInWords || said.choice != nil, let category = try draft.category.flatMap(directory.category),
            let commune = draft.commune
        else { return false }
        unclear(draft.confirmation(category, commune))
        return true
    }

    private mutating func answerNothing(_ query: ListingQuery) throws -> Bool {
        let kinds: [Int: ListingKind] = [1: .request, 2: .offer]
        guard let kind = said.choice.flatMap({ kinds[$0] }) else { return false }
        try advance(.listing(ListingDraft(kind: kind, category: query.category, commune: query.around)))
        return true
    }

    private mutating func answerListings(_ query: ListingQuery, from: Int, next: Int) throws -> Bool {
        if said.intent == .more {
            try show(query, from: next)
            return true
        }
        guard said.reference == nil, let choice = said.choice, choice >= 1, from + choice <= next else { return false }
        guard let found = try directory.listings(query, offset: from + choice - 1, limit: 1).first else { return false }
        try show(found.listing.reference)
        return true
    }

    private mutating func answerListing(_ reference: Reference) throws -> Bool {
        guard said.choice == 1 || (said.choice == nil && said.consent == true), said.reference ?? reference == reference
        else { return false }
        try noteIntroduction(reference)
        return true
    }

    /// Words that can only have been meant for the question: they say nothing else that we understand.
    var isAnswerInWords: Bool { said.intent == .unclear || said.intent == .no || said.intent == .yes }
}

extension Understanding {
    /// A whole new sentence, rather than the missing piece of the matter in hand.
    ///
    /// "courses" or "Mende" alone completes the matter; "je propose transport Langogne", or a category and a place together, begins another.
    func isNewMatter(besides matter: Matter) -> Bool {
        switch wish {
        case .request, .offer, .search: isExplicit || (category != nil && place != .none && !completes(matter))
        case .reference: true
        default: false
        }
    }

    private func completes(_ matter: Matter) -> Bool { matter.category == nil || matter.category == category }
}
