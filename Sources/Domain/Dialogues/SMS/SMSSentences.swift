#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The sentence of each reply. `room` is how many septets it may take, for what is cut to fit.
extension SMSFace {
    func sentence(for reply: Reply, room: Int) -> String {
        if let phrase = reply.plainPhrase { return say(phrase) }
        return switch reply {
        case .stopped: say(.stopped, ["service": identity.name])
        case .stillStopped: say(.stillStopped, ["service": identity.name])
        case .contact:
            say(.contact, ["service": identity.name, "operator": identity.operatorName, "phone": identity.phone])
        case .managing(let reply): sentence(for: reply, room: room)
        case .data(let reply): sentence(for: reply)
        case .closed(let reference): say(.closed, ["reference": "\(reference)"])
        case .unknownReference(let reference): say(.unknownReference, ["reference": "\(reference)"])
        case .introductionNoted(let reference, let time):
            say(.introductionNoted, ["reference": "\(reference)", "promise": promise(time)])
        case .personPromised(let time): say(.personPromised, ["promise": promise(time)])
        case .reportNoted(let reference, let time): reportNoted(reference, by: time)
        case .alreadyClosed(let reference): say(.alreadyClosed, ["reference": "\(reference)"])
        case .prolonged(let reference, let until):
            say(.prolonged, ["reference": "\(reference)", "date": ShortDate.text(until)])
        case .stillNeeded(let own, let byReference): stillNeeded(own, byReference: byReference)
        case .stillNeededWhich(let page): stillNeededWhich(page)
        case .outsideTerritory(let commune):
            say(.outsideTerritory, ["commune": name(commune)])
        case .askPlaces(let page): say(.askPlaces, options(places(page), of: page))
        case .askCategory(_, let page): say(.askCategory, options(page.items.map(\.keyword), of: page))
        case .categoryGone(let category): say(.categoryGone, ["category": category.keyword])
        case .nothing(let query, let category): nothing(query, category)
        case .listings(let query, let page): listings(query, page, room: room)
        case .ownListings(let page): ownListings(page)
        case .ownListing(let own): say(.ownListing, values(own))
        case .confirm(let kind, let category, let commune, let isOrganisation):
            marked(.confirm, values(kind, category, commune), isOrganisation: isOrganisation, room: room)
        case .published(let reference, let kind, let category, let commune, let hasWords):
            published(values(reference, kind, category, commune), hasWords: hasWords)
        case .listing(let listing): detail(listing, room: room)
        default: ""
        }
    }

    func word(_ kind: ListingKind) -> String { say(kind == .offer ? .offer : .request) }

    func name(_ commune: INSEECode) -> String { territory.commune(commune)?.name ?? commune.text }

    /// "de Mende", "du Bleymard".
    func afterDe(_ commune: INSEECode) -> String { territory.commune(commune)?.nameAfterDe ?? commune.text }

    /// "secteur de Mende": the area of the commune, never a commune that is hidden in an area.
    func sector(_ commune: INSEECode) -> String {
        let seat = territory.area(of: commune)?.seat ?? territory.commune(commune)
        return say(.sector, ["deCommune": seat?.nameAfterDe ?? commune.text])
    }

    func values(_ reference: Reference, _ kind: ListingKind, _ category: Category, _ commune: INSEECode) -> [String:
        String]
    {
        values(kind, category, commune).merging(["reference": "\(reference)"]) { $1 }
    }

    func values(_ kind: ListingKind, _ category: Category, _ commune: INSEECode) -> [String: String] {
        ["kind": word(kind), "category": category.keyword, "sector": sector(commune)]
    }

    private func published(_ values: [String: String], hasWords: Bool) -> String {
        if hasWords { return say(.publishedWithWords, values) }
        return say(.published, values.merging(["days": "\(identity.listingDays)"]) { $1 })
    }

    private func nothing(_ query: ListingQuery, _ category: Category?) -> String {
        guard let around = query.around else { return say(.nothingAnywhere) }
        guard let category else { return say(.nothing, ["deCommune": afterDe(around)]) }
        return say(.nothingInCategory, ["deCommune": afterDe(around), "category": category.keyword])
    }

    private func detail(_ listing: PublicListing, room: Int) -> String {
        var values = values(listing.reference, listing.kind, listing.category, listing.area.key)
        guard let words = listing.words else {
            values["date"] = ShortDate.text(listing.publishedAt)
            return marked(.listing, values, isOrganisation: listing.isOrganisation, room: room)
        }
        if listing.isOrganisation { values["category", default: ""] += say(.organisation) }
        values["words"] = ""
        let rest = GSM7.septets(GSM7.folded(say(.listingWithWords, values))) ?? room
        values["words"] = GSM7.cut(GSM7.folded(words), to: max(0, room - rest))
        return say(.listingWithWords, values)
    }
}

extension Reply {
    /// The sentence of a reply that has no values.
    fileprivate var plainPhrase: SMSPhrase? {
        switch self {
        case .menu: .menu
        case .thanks: .thanks
        case .unclear: .unclear
        case .unclearAgain: .unclearAgain
        case .handedToStaff: .handedToStaff
        case .handedToStaffMidway: .handedToStaffMidway
        case .picturesRefused: .picturesRefused
        case .resumed: .resumed
        case .noMoreListings: .noMoreListings
        case .noOwnListings: .noOwnListings
        case .cancelled: .cancelled
        case .unknownPlace: .unknownPlace
        case .emergency(let alarm): alarm.phrase
        case .askPlace(let matter): matter.placeQuestion
        default: nil
        }
    }
}

extension Alarm {
    fileprivate var phrase: SMSPhrase {
        switch self {
        case .help: .emergencyHelp
        case .violence: .emergencyViolence
        case .despair: .emergencyDespair
        }
    }
}

extension Matter {
    fileprivate var placeQuestion: SMSPhrase {
        switch self {
        case .search: .askPlaceForSearch
        case .listing(let draft): draft.kind == .offer ? .askPlaceForOffer : .askPlaceForRequest
        }
    }
}
