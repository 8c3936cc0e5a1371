import Domain

/// One listing among others.
struct ListingCard {
    let listing: PublicListing
    /// From the searched place; nil where none was searched.
    let kilometres: Double?
    let say: Say

    init(_ listing: PublicListing, kilometres: Double?, say: Say) {
        self.listing = listing
        self.kilometres = kilometres
        self.say = say
    }

    var context: [String: Any] {
        let day = ParisDay(listing.publishedAt)
        var context: [String: Any] = [
            "kind": say.kind(listing.kind),
            "kindClass": listing.kind == .offer ? "offer" : "request",
            "isOffer": listing.kind == .offer,
            "isOrganisation": listing.isOrganisation,
            "category": listing.category.name,
            "sector": say.sector(listing.area),
            "reference": say(.reference, ["reference": "\(listing.reference)"]),
            "link": Links.listing(listing.reference),
            "since": say(.since, ["date": say.date(day)]),
            "sinceDay": day.iso,
        ]
        if let kilometres { context["distance"] = say.distance(kilometres: kilometres) }
        if let words = listing.words { context["quote"] = words }
        return context
    }
}
