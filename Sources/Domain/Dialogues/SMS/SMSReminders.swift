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
        let example = page.items.first.map { "\($0.reference)" } ?? ""
        return say(.stillNeededWhich, ["lines": page.items.map(line).joined(), "reference": example])
    }
}
