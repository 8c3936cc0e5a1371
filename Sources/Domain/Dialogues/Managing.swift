#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One's own listings: keep, end, change.
extension Step {
    /// MES ANNONCES; whoever has one only sees at once what can be done with it.
    mutating func showOwnListings() throws {
        let all = try directory.ownListings()
        switch all.count {
        case 0: say(.noOwnListings, asking: .menu)
        case 1: show(all[0])
        default: say(all, from: 0)
        }
    }

    private mutating func say(_ listings: [OwnListing], from: Int) {
        let page = ownListingsPage(listings, from: from)
        say(
            .ownListings(page),
            asking: .ownListings(listings.map(\.reference), from: from, next: page.next))
    }

    private func ownListingsPage(_ listings: [OwnListing], from: Int) -> Page<OwnListing> {
        fitting(Page(Array(listings.dropFirst(from)), from: from, total: listings.count)) { .ownListings($0) }
    }

    mutating func show(_ own: OwnListing) {
        say(own.state == .expired ? .managing(.ended(own)) : .ownListing(own), asking: .ownListing(own.reference))
    }

    mutating func close(_ own: OwnListing) {
        guard own.state != .expired else { return show(own) }
        effects.append(.close(own.reference))
        conclude(.closed(own.reference))
    }

    private mutating func prolong(_ own: OwnListing) {
        effects.append(.prolong(own.reference))
        conclude(.prolonged(own.reference, until: now.addingTimeInterval(lifetime)))
    }

    /// "retirer 4127", or "retirer" while one's listing is being looked at.
    mutating func actOnOwnListing() throws -> Bool {
        guard let act = said.act else { return false }
        var reference = said.reference
        if reference == nil, case .ownListing(let shown)? = state.question { reference = shown }
        guard let own = try reference.flatMap(directory.ownListing) else { return false }
        perform(act, on: own)
        return true
    }

    private mutating func perform(_ act: ListingAct, on own: OwnListing) {
        switch act {
        case .prolong: prolong(own)
        case .close: close(own)
        case .change: own.state == .expired ? show(own) : askChange(own)
        }
    }

    mutating func answerOwnListing(_ reference: Reference) throws -> Bool {
        guard said.reference ?? reference == reference else { return false }
        // Ended by staff or erased since we asked.
        guard let own = try directory.ownListing(reference) else { return false }
        let acts: [Int: ListingAct] = [1: .prolong, 2: .close, 3: .change, 9: .close]
        if let act = said.choice.flatMap({ acts[$0] }), own.state != .expired || act == .prolong {
            perform(act, on: own)
        } else if said.intent == .end {
            close(own)
        } else if said.reference == nil, isAnswerInWords || said.choice != nil, said.place == .none {
            unclear(own.state == .expired ? .managing(.ended(own)) : .ownListing(own))
        } else {
            return false
        }
        return true
    }

    mutating func answerOwnListings(_ references: [Reference], from: Int, next: Int) throws -> Bool {
        if said.intent == .more {
            let listings = try references.compactMap(directory.ownListing)
            guard !listings.isEmpty else { return false }
            say(listings, from: next < listings.count ? next : 0)
            return true
        }
        guard said.reference == nil, let choice = said.choice else { return false }
        if references.indices.contains(choice - 1), let own = try directory.ownListing(references[choice - 1]) {
            show(own)
            return true
        }
        let listings = try references.compactMap(directory.ownListing)
        guard !listings.isEmpty else { return false }
        unclear(.ownListings(ownListingsPage(listings, from: min(from, listings.count - 1))))
        return true
    }
}
