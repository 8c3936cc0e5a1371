/// Corrections at the confirming turn: "non, à Langogne", "pas les courses", "je propose".
extension Step {
    /// Whether what was said mends the draft rather than declines it.
    mutating func correct(_ draft: ListingDraft) throws -> Bool {
        guard said.choice == nil, said.reference == nil, draft.changes == nil else { return false }
        if said.meansOffer, draft.kind == .request, said.category ?? draft.category == draft.category,
            said.place == .none || said.place == .exact(draft.commune)
        {
            var draft = draft
            draft.kind = .offer
            draft.isForOther = false
            try advance(.listing(draft))
            return true
        }
        return try said.consent == false && correctPiece(of: draft)
    }

    /// "non, à Langogne" names the right piece; "non pas Marvejols" the wrong one, which is asked for.
    private mutating func correctPiece(of draft: ListingDraft) throws -> Bool {
        var matter = Matter.listing(draft)
        let (place, category) = (said.place, said.categoryBesideNo)
        let isOther = (
            place: place != .none && place != .exact(draft.commune),
            category: category ?? draft.category != draft.category
        )
        if isOther.place || isOther.category {
            if let category { matter.category = category }
            try advance(matter, at: isOther.place ? place : .none)
            return true
        }
        // A longer text may decline for another reason.
        guard (place == .none) != (category == nil), said.words.split(separator: " ").count <= Self.longestCorrection
        else { return false }
        if category != nil { return try askCategory(matter, from: 0) }
        matter.commune = nil
        say(.askPlace(matter), asking: .place(matter))
        return true
    }

    private static let longestCorrection = 4
}

extension PlaceFinding {
    fileprivate static func exact(_ commune: INSEECode?) -> PlaceFinding { commune.map { .exact($0) } ?? .none }
}
