/// Changing one's listing: its category or its commune, confirmed as at first, or its words, which staff read again.
extension Step {
    mutating func askChange(_ own: OwnListing) {
        say(.managing(.askChange(own)), asking: .change(own.reference))
    }

    /// A digit, or what it shall be from now on ("Langogne", "transport").
    mutating func answerChange(_ reference: Reference) throws -> Bool {
        guard said.reference ?? reference == reference, let own = try liveOwnListing(reference) else { return false }
        var matter = Matter.listing(draft(changing: own))
        if said.choice == 1 {
            matter.category = nil
            return try askCategory(matter, from: 0)
        }
        if said.choice == 2 {
            matter.commune = nil
            say(.askPlace(matter), asking: .place(matter))
            return true
        }
        if said.choice == 3 {
            say(.managing(.askWords(reference)), asking: .words(reference))
            return true
        }
        if said.category != nil || said.place != .none, !said.isExplicit, said.choice == nil {
            if let category = said.category { matter.category = category }
            try advance(matter, at: said.place)
            return true
        }
        guard isAnswerInWords || said.choice != nil else { return false }
        unclear(.managing(.askChange(own)))
        return true
    }

    /// Whatever is written is the words, but for a digit and a listing's number.
    mutating func answerWords(_ reference: Reference) throws -> Bool {
        guard said.alarm == nil, said.reference == nil, try liveOwnListing(reference) != nil else { return false }
        if said.choice == 2 || said.intent == .no {
            conclude(.managing(.unchanged(reference)))
        } else if said.choice != nil || said.intent == .more || said.words.isEmpty {
            unclear(.managing(.askWords(reference)))
        } else {
            effects.append(.changeWords(reference, said.words))
            effects.append(.askStaff(.words, reference))
            conclude(.managing(.wordsChanged(reference)))
        }
        return true
    }

    /// After the confirming turn.
    mutating func change(_ draft: ListingDraft, of reference: Reference, to category: Category, in commune: INSEECode)
        throws
    {
        guard try liveOwnListing(reference) != nil else { return conclude(.unknownReference(reference)) }
        effects.append(.change(reference, draft))
        conclude(.managing(.changed(reference, draft.kind, category, commune)))
    }

    private func liveOwnListing(_ reference: Reference) throws -> OwnListing? {
        try directory.ownListing(reference).flatMap { $0.state == .expired ? nil : $0 }
    }

    /// Its words stay where they are, and its author's word that another person agrees was given at first.
    private func draft(changing own: OwnListing) -> ListingDraft {
        ListingDraft(
            kind: own.kind, category: own.category.key, commune: own.commune, isForOrganisation: own.isOrganisation,
            changes: own.reference)
    }
}
