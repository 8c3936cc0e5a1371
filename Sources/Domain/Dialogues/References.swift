/// What naming a listing by its reference does.
extension Step {
    /// "4127": one's own is managed, another's is shown; "4127 oui" asks to be put in touch, "4127 9" ends one's own.
    mutating func name(_ reference: Reference) throws {
        if try answerByReference(reference) { return }
        if let own = try directory.ownListings().first(where: { $0.reference == reference }) {
            guard said.intent == .end || said.choice == 9 else {
                return say(.ownListing(own), asking: .ownListing(reference))
            }
            effects.append(.close(reference))
            return conclude(.closed(reference))
        }
        if said.consent == true, try directory.listing(reference) != nil { return noteIntroduction(reference) }
        try show(reference)
    }

    mutating func show(_ reference: Reference) throws {
        guard let listing = try directory.listing(reference) else { return conclude(.unknownReference(reference)) }
        say(.listing(listing), asking: .listing(reference))
    }

    /// Until the relay puts people in touch by itself, staff do.
    mutating func noteIntroduction(_ reference: Reference) {
        effects.append(.askStaff(.introduction, reference))
        conclude(.introductionNoted(reference))
    }
}
