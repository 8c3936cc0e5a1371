import Domain

/// One listing, and how to answer it by text.
struct ListingPage: Page {
    static let template = "Listing"

    private let listing: PublicListing
    private let telephone: String
    private let say: Say

    init(_ listing: PublicListing, site: Site, say: Say) {
        self.listing = listing
        telephone = site.telephone
        self.say = say
    }

    var section: Section? { .listings }
    /// It ends after some weeks, and nobody should find it afterwards.
    var isIndexed: Bool { false }

    var title: String {
        say(.listingTitle, ["kind": say.kind(listing.kind), "category": listing.category.name])
    }

    var context: [String: Any] {
        let reference = "\(listing.reference)"
        let end = ParisDay(listing.expiresAt)
        var nearby = ListingsSearch()
        nearby.commune = listing.area.seat.name
        nearby.code = listing.area.seat.insee
        var context: [String: Any] = [
            "card": ListingCard(listing, kilometres: nil, say: say).context,
            "until": say(.until, ["date": say.date(end)]),
            "untilDay": end.iso,
            "answerHeading": say(listing.kind == .offer ? .answerOffer : .answerRequest),
            "answerText": reference,
            "answerHow": say(.answerHow, ["reference": reference]),
            "nearbyLink": Links.listings(nearby),
            "nearby": say(.nearby, ["deCommune": listing.area.seat.nameAfterDe]),
            "allLink": Links.allListings,
        ]
        context["answerLink"] = Links.text(telephone, words: reference)
        return context
    }
}
