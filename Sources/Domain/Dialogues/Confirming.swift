/// For whom a listing is, and what its confirming turn asks.
extension Matter {
    /// Once said, it stays: "pour ma mère" may come before the commune, or after it.
    mutating func noteWhomItIsFor(_ said: Understanding) {
        guard case .listing(var draft) = self, draft.changes == nil else { return }
        if said.isOfOrganisation { draft.isForOrganisation = true }
        // An offer to help "une dame" needs nobody's consent; nor has an organisation a person who gives it.
        if draft.kind == .request, said.beneficiary != nil { draft.isForOther = true }
        if draft.isForOrganisation { draft.isForOther = false }
        self = .listing(draft)
    }
}

extension ListingDraft {
    func confirmation(_ category: Category, _ commune: INSEECode) -> Reply {
        isForOther
            ? .managing(.confirmForOther(kind, category, commune))
            : .confirm(kind, category, commune, isOrganisation: isForOrganisation)
    }

    /// What is said after "2".
    var whenDeclined: Reply {
        if let changes { return .managing(.unchanged(changes)) }
        return isForOther ? .managing(.notYetAgreed) : .cancelled
    }
}
