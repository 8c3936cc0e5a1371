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
        if let known, territory.covers(known) { return try ask(.knownPlace(matter)) }
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
        if case .search = matter {
            // To hear what is near the code is enough: its largest commune stands for it.
            try take(largest(of: communes), toSearch: matter)
        } else {
            try take(communes, matter)
        }
        return true
    }

    private func largest(of communes: [INSEECode]) -> INSEECode {
        let ours = communes.filter(territory.covers)
        let population = { (code: INSEECode) in self.territory.commune(code)?.population ?? 0 }
        return (ours.isEmpty ? communes : ours).max { population($0) < population($1) } ?? communes[0]
    }

    private mutating func take(_ centre: INSEECode, toSearch matter: Matter) throws {
        let radius = ListingQuery.usualRadius
        guard territory.covers(centre) || !territory.areas(within: radius, of: centre).isEmpty else {
            return try refuse(centre, matter)
        }
        try forward(matter, at: centre)
    }

    /// The one commune of ours among these, or a question that tells them apart.
    private mutating func take(_ communes: [INSEECode], _ matter: Matter) throws {
        let ours = communes.filter(territory.covers)
        switch ours.count {
        case 0: try refuse(communes[0], matter)
        case 1: try forward(matter, at: ours[0])
        case 2...Self.mostSpoken: try ask(.places(ours, matter))
        default: try ask(.letters(ours, matter))
        }
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
        if fitting.count == 1 { say(.placeFound, ["commune": face.name(fitting[0])]) }
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
        } else if case .search = matter, candidates.count == 1 {
            try take(candidates[0], toSearch: matter)
        } else {
            try take(candidates, matter)
        }
        return true
    }
}
