/// Weighs the phrases of requests, offers and searches against each other; where two overlap, the longer one counts.
struct WishReading {
    let scores: [Intent: Double]

    init(_ reading: TextReading) {
        let wishes = Self.wishes(in: reading)
        let best = wishes.sorted { left, right in
            let (left, right) = (left.match, right.match)
            if left.isWeak != right.isWeak { return right.isWeak }
            if left.length != right.length { return left.length > right.length }
            return left.isExact != right.isExact ? left.isExact : left.words.lowerBound < right.words.lowerBound
        }
        var free = Occupancy(reading.words.count)
        var scores: [Intent: Double] = [:]
        for (intent, match) in best where free.take(match.words) { scores[intent, default: 0] += match.weight }
        self.scores = scores
    }

    private static func wishes(in reading: TextReading) -> [(intent: Intent, match: PhraseMatch)] {
        let all = reading.matches.compactMap { match -> (intent: Intent, match: PhraseMatch)? in
            guard case .intent(let intent) = match.sense, [.request, .offer, .search].contains(intent) else {
                return nil
            }
            // A word that must be the whole text is no wish beside others.
            return match.anchor == .whole ? nil : (intent, match)
        }
        // "je peux pas" is weak, but "je peux" inside of it is nothing at all.
        var weakLengths = [Int](repeating: 0, count: reading.words.count)
        for (_, match) in all where match.isWeak {
            for index in match.words { weakLengths[index] = max(weakLengths[index], match.length) }
        }
        return all.filter { _, match in match.isWeak || match.words.contains { weakLengths[$0] <= match.length } }
    }
}
