/// Looks for communes in a text: every run of words against every way to write a name.
struct PlaceReader: Sendable {
    let gazetteer: Gazetteer
    let forms: PlaceForms

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        forms = PlaceForms(gazetteer.names)
    }

    /// Whether letters are the whole name of a commune hereabouts, today's or a former one.
    func isName(_ letters: String, _ surroundings: Surroundings) -> Bool {
        let bytes = Array(letters.utf8)
        return forms.exact(bytes[...], LetterHash(bytes)).contains { form in
            forms.kinds[form] != .part && surroundings.tier(Int(forms.rows[form])).isLocal
        }
    }

    /// All places that the text may name, overlapping ones too.
    func sightings(in reading: TextReading, _ surroundings: Surroundings) -> [Sighting] {
        let letters = Self.nameLetters(reading.words)
        let exact = exactSightings(letters, surroundings)
        return exact + slips(letters, reading, surroundings, exact)
    }

    private func exactSightings(_ words: [WordLetters], _ surroundings: Surroundings) -> [Sighting] {
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
                let candidates = Ranking.best(found.map { candidate($0, surroundings) }, gazetteer)
                if !candidates.isEmpty {
                    sightings.append(Sighting(words: start..<end, candidates: candidates, cost: 0))
                }
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
        _ words: [WordLetters], _ reading: TextReading, _ surroundings: Surroundings, _ exact: [Sighting]
    ) -> [Sighting] {
        let ranges = surroundings.local.map(forms.forms)
        guard !ranges.isEmpty else { return [] }
        let whole = exact.filter { $0.candidates[0].tier.isLocal && $0.candidates[0].kind != .part }.map(\.words)
        var sightings: [Sighting] = []
        var windows = 0
        for start in words.indices where windows < Self.mostWindows {
            var letters: [UInt8] = []
            for end in start + 1...start + Self.mostSlipWords where end <= words.count {
                let word = end == start + 1 ? words[end - 1].first : words[end - 1].inner
                letters += word
                guard letters.count <= Self.longestName else { break }
                let window = start..<end
                guard maySlip(window, reading),
                    !whole.contains(where: { $0.lowerBound <= start && $0.upperBound >= end })
                else {
                    continue
                }
                windows += 1
                if let sighting = slip(letters[...], window, ranges, surroundings) { sightings.append(sighting) }
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
        return words.contains { !$0.isKnown && !$0.word.isNumber }
    }

    private func slip(
        _ letters: ArraySlice<UInt8>, _ window: Range<Int>, _ ranges: [Range<Int>], _ surroundings: Surroundings
    ) -> Sighting? {
        let limit = Self.limit(letters.count)
        guard limit > 0 else { return nil }
        let set = LetterSet(letters)
        let sound = LetterHash(Sound.key(letters))
        var best = limit
        var found: [(form: Int, cost: Int)] = []
        for form in ranges.joined() {
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

    /// Costs that differ by less are a draw.
    private static let tie = 2

    /// How many tenths of an edit a name of so many letters may be off.
    private static func limit(_ count: Int) -> Int {
        switch count {
        case ..<4: 0
        case 4: 8
        case 5...7: 10
        case 8...11: 16
        default: 24
        }
    }

    private static let mostWords = 9
    private static let mostSlipWords = 6
    private static let longestName = 48
    /// So many runs of words are compared letter by letter; it bounds the time for a text of nonsense.
    private static let mostWindows = 120

    // MARK: Letters

    /// A word as names are kept: "st" is "saint", "3" is "trois".
    private struct WordLetters {
        let first: [UInt8]
        let inner: [UInt8]
    }

    private static func nameLetters(_ words: [TextReading.Word]) -> [WordLetters] {
        words.indices.map { index in
            let letters = words[index].word.letters
            if letters == "s" {
                let isPair = index > 0 && words[index - 1].word.letters == "s"
                let opensPair = index + 1 < words.count && words[index + 1].word.letters == "s"
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
