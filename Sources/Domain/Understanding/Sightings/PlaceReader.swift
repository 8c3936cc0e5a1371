/// Looks for communes in a text: every run of words against every way to write a name.
struct PlaceReader: Sendable {
    let gazetteer: Gazetteer
    let forms: PlaceForms

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        forms = PlaceForms(gazetteer.names)
    }

    /// Whether letters name a commune hereabouts, wholly or in part.
    func isLocalName(_ letters: String, _ surroundings: Surroundings) -> Bool {
        let bytes = Array(letters.utf8)
        return forms.exact(bytes[...], LetterHash(bytes)).contains { surroundings.tier(Int(forms.rows[$0])).isLocal }
    }

    /// Whether letters are the whole name of any commune, today's or a former one.
    func isName(_ letters: String) -> Bool {
        let bytes = Array(letters.utf8)
        return forms.exact(bytes[...], LetterHash(bytes)).contains { forms.kinds[$0] != .part }
    }

    /// All places that the text may name, overlapping ones too.
    func sightings(in reading: TextReading, _ surroundings: Surroundings) -> [Sighting] {
        reading.exactPlaces + slips(Self.nameLetters(reading.words.map(\.word)), reading, surroundings)
    }

    /// The places that are spelled right.
    func exactSightings(_ words: [TextWord], _ surroundings: Surroundings) -> [Sighting] {
        let scope = NamedScope(words, gazetteer)
        let words = Self.nameLetters(words)
        var sightings: [Sighting] = []
        for start in words.indices {
            var letters: [UInt8] = []
            var hash = LetterHash()
            for end in start + 1...start + Self.mostWords where end <= words.count {
                let word = end == start + 1 ? words[end - 1].first : words[end - 1].inner
                guard letters.count + word.count <= Self.longestName else { break }
                letters += word
                hash.add(word)
                let found = forms.exact(letters[...], hash)
                guard !found.isEmpty else { continue }
                let all = found.map { candidate($0, surroundings) }
                let there = scope.narrowed(all, to: start..<end)
                let candidates = Ranking.best(there ?? all, gazetteer)
                guard !candidates.isEmpty else { continue }
                sightings.append(
                    Sighting(words: start..<end, candidates: candidates, cost: 0, isScoped: there != nil))
            }
        }
        return sightings
    }

    private func candidate(_ form: Int, _ surroundings: Surroundings) -> Sighting.Candidate {
        let row = Int(forms.rows[form])
        return Sighting.Candidate(
            row: row, kind: forms.kinds[form], tier: surroundings.tier(row), entry: Int(forms.entries[form]))
    }

    // MARK: Slips

    /// Misspelt names of the communes hereabouts.
    private func slips(
        _ words: [WordLetters], _ reading: TextReading, _ surroundings: Surroundings
    ) -> [Sighting] {
        guard !surroundings.local.isEmpty else { return [] }
        // From each word, how far a name reaches that is spelled right.
        var reach = [Int](repeating: 0, count: words.count)
        for sighting in reading.exactPlaces
        where sighting.isScoped || sighting.candidates[0].tier.isLocal {
            for index in sighting.words { reach[index] = max(reach[index], sighting.words.upperBound) }
        }
        var sightings: [Sighting] = []
        var windows = 0
        for start in words.indices where windows < Self.mostWindows {
            var letters: [UInt8] = []
            for end in start + 1...start + Self.mostSlipWords where end <= words.count {
                let word = end == start + 1 ? words[end - 1].first : words[end - 1].inner
                letters += word
                guard letters.count <= Self.longestName else { break }
                let window = start..<end
                guard reach[start] < end, maySlip(window, reading) else { continue }
                windows += 1
                let limit = Self.limit(letters.count, isBare: reading.roles.isBareName(window))
                if let sighting = slip(letters[...], window, limit, surroundings) { sightings.append(sighting) }
            }
        }
        return sightings
    }

    /// Whether some words may be a misspelt name: not all of them everyday words, and no small word at either end.
    private func maySlip(_ window: Range<Int>, _ reading: TextReading) -> Bool {
        let words = reading.words[window]
        guard let first = words.first, let last = words.last else { return false }
        if NameWords.isSmall(Array(first.word.letters.utf8)[...])
            || NameWords.isSmall(Array(last.word.letters.utf8)[...])
        {
            return false
        }
        if words.dropFirst().contains(where: { $0.word.opensClause }) { return false }
        if words.contains(where: { !$0.isKnown && !$0.word.isNumber }) { return true }
        return words.count > 1 && NameWords.isSaint(first.word.letters) || reading.roles.isBareName(window)
    }

    /// Whether a word alone may be a misspelt name of a commune hereabouts.
    func isSlip(_ letters: String, _ surroundings: Surroundings) -> Bool {
        let bytes = Array(letters.utf8)
        let limit = min(Self.limit(bytes.count, isBare: false), Self.surelySlip)
        return slip(bytes[...], 0..<1, limit, surroundings) != nil
    }

    private func slip(
        _ letters: ArraySlice<UInt8>, _ window: Range<Int>, _ limit: Int, _ surroundings: Surroundings
    ) -> Sighting? {
        guard limit > 0 else { return nil }
        let set = LetterSet(letters)
        let sound = LetterHash(Sound.key(letters))
        var best = limit
        var found: [(form: Int, cost: Int)] = []
        for form in surroundings.local.lazy.flatMap(forms.forms) {
            let soundsAlike = forms.sounds[form] == sound && letters.count > 4
            guard soundsAlike || set.difference(from: forms.sets[form]) <= 2 * (limit / 8),
                abs(forms.length(form) - letters.count) <= 3
            else { continue }
            guard
                var cost = TypingDistance.between(
                    letters, forms.letters(form), limit: soundsAlike ? 40 : best + Self.tie)
            else { continue }
            if soundsAlike { cost = min(cost, 8) }
            if forms.kinds[form] == .part { cost += 2 }
            guard cost <= best + Self.tie else { continue }
            best = min(best, cost)
            found.append((form, cost))
        }
        let near = found.filter { $0.cost <= best + Self.tie }.map { candidate($0.form, surroundings) }
        guard !near.isEmpty else { return nil }
        let candidates = Ranking.best(near, gazetteer)
        return candidates.isEmpty ? nil : Sighting(words: window, candidates: candidates, cost: max(best, 1))
    }

    /// A word that is no further from a name is not taken for two words written together.
    private static let surelySlip = 12
    /// Costs that differ by less are a draw.
    private static let tie = 2

    /// How many tenths of an edit a name of so many letters may be off.
    private static func limit(_ count: Int, isBare: Bool) -> Int {
        switch count {
        case ..<3: 0
        case 3: isBare ? 10 : 0
        case 4: isBare ? 10 : 8
        case 5...7: isBare ? 12 : 10
        case 8...11: isBare ? 20 : 16
        default: isBare ? 28 : 24
        }
    }

    private static let mostWords = 9
    private static let mostSlipWords = 6
    private static let longestName = 48
    /// So many runs of words are compared letter by letter; it bounds the time for a text of nonsense.
    private static let mostWindows = 64

    // MARK: Letters

    /// A word as names are kept: "st" is "saint", "3" is "trois".
    private struct WordLetters {
        let first: [UInt8]
        let inner: [UInt8]
    }

    private static func nameLetters(_ words: [TextWord]) -> [WordLetters] {
        words.indices.map { index in
            let letters = words[index].letters
            if letters == "s" {
                let isPair = index > 0 && words[index - 1].letters == "s"
                let opensPair = index + 1 < words.count && words[index + 1].letters == "s"
                let inner = isPair ? "" : opensPair ? "sous" : "sur"
                return WordLetters(first: Array("saint".utf8), inner: Array(inner.utf8))
            }
            let whole = Array((whole[letters] ?? letters).utf8)
            return WordLetters(first: whole, inner: whole)
        }
    }

    private static let whole = [
        "st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes", "nd": "notredame", "2": "deux",
        "3": "trois",
        "4": "quatre", "5": "cinq", "6": "six", "7": "sept", "8": "huit", "9": "neuf",
    ]
}
