/// The question that time asks by itself.
extension SMSFace {
    func stillNeeded(_ own: OwnListing, byReference: Bool) -> String {
        let phrase: SMSPhrase =
            switch (own.kind, byReference) {
            case (.request, false): .stillNeededRequest
            case (.request, true): .stillNeededRequestByReference
            case (.offer, false): .stillNeededOffer
            case (.offer, true): .stillNeededOfferByReference
            }
        return say(
            phrase,
            [
                "reference": "\(own.reference)", "category": own.category.keyword,
                "date": ShortDate.text(own.expiresAt),
            ])
    }

    func stillNeededWhich(_ page: Page<OwnListing>) -> String {
        // The longest where the page is only measured.
        let example = page.items.first.map { "\($0.reference)" } ?? "999999"
        return say(.stillNeededWhich, ["lines": page.items.map(bareLine).joined(), "reference": example])
    }
}
