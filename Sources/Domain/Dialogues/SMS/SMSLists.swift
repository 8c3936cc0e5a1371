/// Numbered choices and lines of listings.
extension SMSFace {
    /// Numbered from 1 over all pages.
    func options(_ names: [String], of page: Page<some Hashable>) -> [String: String] {
        let options = options(names, from: page.from).joined(separator: Self.optionJoint)
        return ["options": options, "more": page.hasMore ? say(.moreOptions) : ""]
    }

    func options(_ names: [String], from: Int) -> [String] {
        names.enumerated().map { say(.option, ["number": "\(from + $0 + 1)", "name": $1]) }
    }

    static let optionJoint = ", "

    /// The département stands beside the names when they are not all of one.
    func places(_ page: Page<NamedPlace>) -> [String] {
        let isMixed = Set(page.items.map(\.commune.département)).count > 1
        return page.items.map { place in
            let name = place.formerName ?? name(place.commune)
            return isMixed ? "\(name) (\(place.commune.département))" : name
        }
    }

    /// A single line with two of the longest names does without its heading.
    func listings(_ query: ListingQuery, _ page: Page<FoundListing>, room: Int) -> String {
        let lines = page.items.map(line).joined()
        let more = say(page.hasMore ? .moreListings : .lastListings)
        let bare = say(.listingsEverywhere, ["lines": lines, "more": more])
        guard let around = query.around else { return bare }
        let headed = say(.listingsAround, ["deCommune": afterDe(around), "lines": lines, "more": more])
        let isTooLong = page.items.count == 1 && (GSM7.septets(GSM7.folded(headed)) ?? 0) > room
        return isTooLong ? bare : headed
    }

    func line(_ found: FoundListing) -> String {
        let listing = found.listing
        return say(
            .listingLine,
            [
                "reference": "\(listing.reference)", "kind": word(listing.kind), "category": listing.category.keyword,
                "commune": listing.area.seat.name, "distance": distance(found.kilometres),
            ])
    }

    func ownListings(_ page: Page<OwnListing>) -> String {
        return say(.ownListings, ["lines": ownLines(page).joined(), "more": page.hasMore ? say(.moreOptions) : ""])
    }

    func ownLines(_ page: Page<OwnListing>) -> [String] {
        page.items.enumerated().map { line($1, number: page.from + $0 + 1) }
    }

    /// Without a number to choose it by.
    func bareLine(_ own: OwnListing) -> String {
        say(
            .listingLine,
            [
                "reference": "\(own.reference)", "kind": word(own.kind), "category": own.category.keyword,
                "commune": territory.area(of: own.commune)?.seat.name ?? own.commune.text, "distance": "",
            ])
    }

    private func line(_ own: OwnListing, number: Int) -> String {
        say(
            .ownListingLine,
            [
                "number": "\(number)", "reference": "\(own.reference)", "kind": word(own.kind),
                "category": own.category.keyword,
                "commune": territory.area(of: own.commune)?.seat.name ?? own.commune.text,
            ])
    }

    private func distance(_ kilometres: Double?) -> String {
        guard let kilometres else { return "" }
        return switch DistanceStep(kilometres: kilometres) {
        case .sameArea: say(.sameArea)
        case .under5: say(.within5)
        case .from5to10: say(.within10)
        case .from10to20: say(.within20)
        case .over20: say(.beyond20)
        }
    }
}
