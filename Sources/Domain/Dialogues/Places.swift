/// Questions about where.
extension Step {
    enum Home {
        case none
        case found(INSEECode)
        case several([INSEECode])
        case outside(INSEECode)
    }

    /// What a place means for this person and this matter: theirs before another of the name, ours before one elsewhere.
    func home(_ place: PlaceFinding, for matter: Matter) -> Home {
        let candidates = place.candidates
        guard let best = candidates.first else { return .none }
        if let own = speaker.commune, candidates.contains(own), !isPostalCode(place) { return .found(own) }
        let ours = candidates.filter { isUsable($0, for: matter) }
        switch ours.count {
        case 0: return .outside(best)
        case 1: return .found(ours[0])
        default: return .several(ours)
        }
    }

    private func isPostalCode(_ place: PlaceFinding) -> Bool {
        if case .postalCode = place { true } else { false }
    }

    /// A listing stands in our territory; a search may begin beyond its border, as long as it reaches in.
    private func isUsable(_ commune: INSEECode, for matter: Matter) -> Bool {
        if territory.covers(commune) { return true }
        guard case .search(let query) = matter else { return false }
        return !territory.areas(within: query.radius, of: commune).isEmpty
    }

    /// Always true, as the end of an answer.
    mutating func askPlaces(_ places: [NamedPlace], from: Int, _ matter: Matter) -> Bool {
        let page = placesPage(places, from: from)
        say(.askPlaces(page), asking: .places(places, from: from, next: page.next, matter))
        return true
    }

    /// "des Points", "Tournel": words that stand in the name of one of the places offered, and of no other.
    func named(among places: [NamedPlace]) -> INSEECode? {
        let said = Fold.words(said.words).filter(isTelling)
        guard !said.isEmpty else { return nil }
        let meant = places.filter { place in
            let name = place.formerName ?? territory.commune(place.commune)?.name ?? ""
            return Set(Fold.words(name)).isSuperset(of: said)
        }
        return meant.count == 1 ? meant[0].commune : nil
    }

    private func isTelling(_ word: String) -> Bool {
        !NameWords.isSmall(Array(word.utf8)[...]) && !NameWords.isSaint(word)
    }

    func placesPage(_ places: [NamedPlace], from: Int) -> Page<NamedPlace> {
        fitting(Page(Array(places.dropFirst(from)), from: from, total: places.count)) { .askPlaces($0) }
    }
}
