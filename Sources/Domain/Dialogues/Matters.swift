/// Bringing a listing or a search forward, one missing piece at a time.
extension Step {
    /// Something new: nothing was asked, or what was said is no answer to it.
    mutating func startAnew() throws {
        if let reference = said.reference { return try name(reference) }
        switch said.wish {
        case .end: try showOwnListings()
        case .request: try advance(.listing(draft(.request)), at: said.place)
        case .offer: try advance(.listing(draft(.offer)), at: said.place)
        case .search: try advance(.search(ListingQuery(category: said.category)), at: said.place)
        case _ where said.place != .none: try advance(.search(ListingQuery(category: said.category)), at: said.place)
        case _ where said.category != nil: try advance(.listing(draft(.request)), at: said.place)
        case _ where said.act != nil: try showOwnListings()
        default:
            // The answer will show the menu's digits: from here on they mean what it says.
            if state.unclearTurns == 0, state.loop.alarm(at: now) == nil { state.question = nil }
            unclear(.unclear)
        }
    }

    private func draft(_ kind: ListingKind) -> ListingDraft {
        ListingDraft(kind: kind, category: said.category, words: said.wordsWorthReading)
    }

    /// Asks for the first missing piece, or confirms, or shows.
    mutating func advance(_ matter: Matter, at place: PlaceFinding = .none) throws {
        var matter = matter
        matter.noteWhomItIsFor(said)
        switch home(place, for: matter) {
        case .found(let commune): matter.commune = commune
        case .several(let communes):
            let places = communes.map { NamedPlace($0, formerName: said.formerNames[$0]) }
            return _ = askPlaces(places, from: 0, matter)
        case .outside(let commune):
            matter.commune = nil
            return say(.outsideTerritory(commune), asking: .place(matter))
        case .none:
            guard matter.commune == nil else { break }
            guard let known = speaker.commune else { return say(.askPlace(matter), asking: .place(matter)) }
            matter.commune = known
        }
        switch matter {
        case .search(let query): try show(query, from: 0)
        case .listing(let draft): try confirm(draft)
        }
        if let commune = matter.commune, commune != speaker.commune { effects.append(.rememberCommune(commune)) }
    }

    private mutating func confirm(_ draft: ListingDraft) throws {
        guard let category = try draft.category.flatMap(directory.category), let commune = draft.commune else {
            _ = try askCategory(.listing(draft), from: 0)
            return
        }
        guard try takes(category, draft) else { return try askAnother(than: category, draft) }
        say(draft.confirmation(category, commune), asking: .confirm(draft))
    }

    mutating func publish(_ draft: ListingDraft) throws {
        guard let category = try draft.category.flatMap(directory.category), let commune = draft.commune else {
            return try advance(.listing(draft))
        }
        // Staff may have taken it away since we asked.
        guard try takes(category, draft) else { return try askAnother(than: category, draft) }
        if let changed = draft.changes { return try change(draft, of: changed, to: category, in: commune) }
        let reference = try directory.unusedReference()
        effects.append(.publish(draft, reference))
        if !draft.words.isEmpty { effects.append(.askStaff(.words, reference)) }
        conclude(.published(reference, draft.kind, category, commune, hasWords: !draft.words.isEmpty))
    }

    /// A listing that is changed may stay in a category that takes no new ones.
    private func takes(_ category: Category, _ draft: ListingDraft) throws -> Bool {
        if !category.isArchived { return true }
        return try draft.changes.flatMap(directory.ownListing)?.category.key == category.key
    }

    private mutating func askAnother(than category: Category, _ draft: ListingDraft) throws {
        var draft = draft
        draft.category = nil
        say(.categoryGone(category))
        _ = try askCategory(.listing(draft), from: 0)
    }

    mutating func show(_ query: ListingQuery, from: Int) throws {
        let items = try directory.listings(query, offset: from, limit: Self.mostListings)
        if items.isEmpty, from == 0 {
            let category = try query.category.flatMap(directory.category)
            return say(.nothing(query, category), asking: .nothing(query))
        }
        if items.isEmpty { return say(.noMoreListings, asking: .listings(query, from: from, next: from)) }
        // Nobody is told how many there are, so nobody counts: one more than fits is enough to know that there are more.
        let total = from + items.count
        let page = fitting(Page(items, from: from, total: total)) { .listings(query, $0) }
        say(.listings(query, page), asking: .listings(query, from: from, next: page.next))
    }

    /// More listings than any turn of any channel can hold.
    private static let mostListings = 9

    /// After a text that says nothing we understand: once the question again, then a person.
    mutating func unclear(_ again: Reply) {
        // Whoever has just cried for help and is not understood hears the same again, and no menu.
        if let alarm = state.loop.alarm(at: now) {
            effects.append(.askStaff(.emergency, nil))
            return say(.emergency(alarm))
        }
        wasUnclear = true
        switch state.unclearTurns {
        case 0:
            say(again)
            if state.question == nil {
                state.question = .menu
                state.askedAt = now
            }
        case 1:
            effects.append(.askStaff(.unclear, nil))
            if case .menu? = state.question { return say(.handedToStaff, asking: .menu) }
            // The question goes on waiting: its digits must not come to mean something else.
            say(.handedToStaffMidway)
        default:
            if case .menu? = state.question { return say(.unclearAgain, asking: .menu) }
            say(.handedToStaffMidway)
        }
    }
}
