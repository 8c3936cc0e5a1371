/// Where: a known commune, a postal code, first letters, or a name said.
extension CallMove {
    /// Begins a wish, unless nobody could ever answer it.
    mutating func begin(_ matter: Matter) throws {
        if caller.isWithheld, case .listing = matter {
            say(.withheld)
            return try person()
        }
        try forward(matter)
    }

    /// Brings a wish to its next question: what, where, in which words, and whether all may see it.
    mutating func forward(_ matter: Matter, at commune: INSEECode? = nil) throws {
        var matter = matter
        if let commune {
            matter.commune = commune
            state.commune = commune
            if !caller.isWithheld, commune != caller.speaker?.commune {
                effects.append(.listing(.rememberCommune(commune)))
            }
        }
        if case .listing(let draft) = matter {
            // A draft may be older than the territory's limits.
            if let commune = draft.commune, !territory.covers(commune) { matter.commune = nil }
            guard let category = draft.category, try directory.category(category)?.isArchived == false else {
                return try ask(.category(draft, from: 0))
            }
        }
        guard matter.commune != nil else { return try askPlace(matter) }
        switch matter {
        case .search(let query): try hear(query)
        // Words that were said already, and those of a listing that changes, are not asked for again.
        case .listing(let draft) where !draft.words.isEmpty || draft.changes != nil:
            try ask(.confirm(draft, recorded: nil))
        case .listing(let draft): try ask(.words(draft))
        }
    }

    private mutating func askPlace(_ matter: Matter) throws {
        if let known, serves(known, matter) { return try ask(.knownPlace(matter)) }
        try ask(.postalCode(matter))
    }

    mutating func answerKnownPlace(_ digit: Int, _ matter: Matter) throws -> Bool {
        switch digit {
        case 1:
            guard let known else { return false }
            try forward(matter, at: known)
        case 2: try ask(.postalCode(matter))
        default: return false
        }
        return true
    }

    mutating func answer(postalCode code: String, _ matter: Matter) throws -> Bool {
        guard code.utf8.count == 5 else { return false }
        let communes = territory.gazetteer.communes(postalCode: code).map(\.insee)
        guard !communes.isEmpty else { return false }
        // To hear what is near the code is enough: its largest commune stands for it.
        try take(matter.isSearch ? [largest(of: communes)] : communes, matter)
        return true
    }

    private func largest(of communes: [INSEECode]) -> INSEECode {
        let ours = communes.filter(territory.covers)
        let population = { (code: INSEECode) in self.territory.commune(code)?.population ?? 0 }
        return (ours.isEmpty ? communes : ours).max { population($0) < population($1) } ?? communes[0]
    }

    /// The one commune among these that we serve, or a question that tells them apart.
    private mutating func take(_ communes: [INSEECode], _ matter: Matter) throws {
        let ours = communes.filter { serves($0, matter) }
        switch ours.count {
        case 0: try refuse(communes[0], matter)
        case 1:
            // What we understood, before something is published there.
            if !matter.isSearch { say(.placeFound, ["commune": face.name(ours[0])]) }
            try forward(matter, at: ours[0])
        case 2...Self.mostSpoken: try ask(.places(ours, matter))
        default: try ask(.letters(ours, matter))
        }
    }

    /// Listings can be heard from across the border too, as far as they are near.
    private func serves(_ commune: INSEECode, _ matter: Matter) -> Bool {
        if territory.covers(commune) { return true }
        return matter.isSearch && !territory.areas(within: ListingQuery.usualRadius, of: commune).isEmpty
    }

    /// Communes that are read out at once: one key each.
    private static let mostSpoken = 9

    private mutating func refuse(_ commune: INSEECode, _ matter: Matter) throws {
        say(.outsideTerritory, ["commune": face.name(commune)])
        // Counted like a wrong answer: whoever lives elsewhere is helped by a person, not asked without end.
        state.place = .postalCode(matter)
        try nothingUsable(nil)
    }

    mutating func answer(letters keys: String, _ communes: [INSEECode], _ matter: Matter) throws -> Bool {
        let digits = keys.filter { ("2"..."9").contains($0) }
        guard !digits.isEmpty else { return false }
        let fitting = communes.filter {
            territory.commune($0).map { Keypad.keys(of: $0).hasPrefix(digits) } ?? false
        }
        guard !fitting.isEmpty else { return false }
        if fitting.count > Self.mostSpoken { say(.stillMany) }
        try take(fitting, matter)
        return true
    }

    /// A place that was said.
    mutating func take(_ place: PlaceFinding, _ matter: Matter) throws -> Bool {
        let candidates = place.candidates
        guard !candidates.isEmpty else { return false }
        if case .listing = matter, caller.isWithheld {
            try begin(matter)
        } else if let own = known, candidates.contains(own) {
            try forward(matter, at: own)
        } else {
            try take(candidates, matter)
        }
        return true
    }
}

extension Matter {
    fileprivate var isSearch: Bool {
        if case .search = self { true } else { false }
    }
}
