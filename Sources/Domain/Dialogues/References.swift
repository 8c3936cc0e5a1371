/// What naming a listing by its reference does.
extension Step {
    /// "4127": one's own is managed, another's is shown; "4127 oui" asks to be put in touch, "4127 9" ends one's own.
    mutating func name(_ reference: Reference) throws {
        if try answerByReference(reference) { return }
        if let own = try directory.ownListing(reference) {
            return said.intent == .end || said.choice == 9 ? close(own) : show(own)
        }
        if said.consent == true, try directory.listing(reference) != nil { return try noteIntroduction(reference) }
        try show(reference)
    }

    mutating func show(_ reference: Reference) throws {
        guard let listing = try directory.listing(reference) else { return conclude(.unknownReference(reference)) }
        say(.listing(listing), asking: .listing(reference))
    }

}
