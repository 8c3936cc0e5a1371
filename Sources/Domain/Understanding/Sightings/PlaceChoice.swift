/// Which of the places seen in a text is the one that matters: where the person lives, or else the one named.
struct PlaceChoice: Sendable {
    private(set) var finding = PlaceFinding.none
    /// The words that named it, its postal code too.
    private(set) var words: [Range<Int>] = []
    /// The former names by which communes were found.
    private(set) var formerNames: [INSEECode: String] = [:]

    private let reading: TextReading
    private let numbers: NumberReading
    private let gazetteer: Gazetteer

    init(_ sightings: [Sighting], _ reading: TextReading, _ numbers: NumberReading, _ gazetteer: Gazetteer) {
        (self.reading, self.numbers, self.gazetteer) = (reading, numbers, gazetteer)
        let evidence = PlaceEvidence(reading, numbers, gazetteer)
        let scored = sightings.map(evidence.weighed).filter { $0.score >= PlaceEvidence.enough }
        let free = Self.apart(Self.longerFirst(scored), reading.words.count)
        let chosen = free.filter { $0.role != .away }.max { left, right in
            if left.role != right.role { return left.role < right.role }
            let areEveryday = (evidence.isEveryday(left), evidence.isEveryday(right))
            if areEveryday.0 != areEveryday.1 { return areEveryday.0 }
            if (left.cost == 0) != (right.cost == 0) { return left.cost != 0 }
            return left.words.lowerBound > right.words.lowerBound
        }
        if let chosen { take(chosen) } else if free.isEmpty { takePostalCode() }
    }

    /// A name spelled right, or almost, stands before a shorter one inside it: "Nvy-lès-Dole" is Nevy-lès-Dole.
    private static func longerFirst(_ sightings: [Sighting]) -> [Sighting] {
        sightings.map { longer in
            guard longer.words.count > 1, longer.cost <= 12, longer.candidates[0].kind != .part else { return longer }
            var longer = longer
            for inner in sightings
            where inner.words.count < longer.words.count && longer.words.contains(inner.words)
                && inner.candidates[0].tier >= longer.candidates[0].tier
            {
                longer.score = max(longer.score, inner.score + 1)
            }
            return longer
        }
    }

    /// The best of those that share words.
    private static func apart(_ sightings: [Sighting], _ count: Int) -> [Sighting] {
        let best = sightings.sorted { $0.score != $1.score ? $0.score > $1.score : $0.words.count > $1.words.count }
        var free = Occupancy(count)
        return best.filter { free.take($0.words) }
    }

    private mutating func take(_ sighting: Sighting) {
        words = [sighting.words] + numbers.postalCodes.map(\.words)
        let codes = sighting.candidates.map { gazetteer.communes.insee($0.row) }
        for (code, candidate) in zip(codes, sighting.candidates) {
            let entry = gazetteer.names.entries[candidate.entry]
            if entry.isFormer { formerNames[code] = gazetteer.formerNames.name(Int(entry.former)) }
        }
        finding = codes.count == 1 ? .exact(codes[0]) : .several(codes)
    }

    private mutating func takePostalCode() {
        guard let postal = numbers.postalCodes.first else { return }
        words = numbers.postalCodes.map(\.words)
        let codes = gazetteer.communes(postalCode: postal.code).map(\.insee)
        finding = codes.count == 1 ? .exact(codes[0]) : .postalCode(postal.code, codes)
    }
}
