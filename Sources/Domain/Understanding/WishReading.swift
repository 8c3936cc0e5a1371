/// Weighs the phrases of requests, offers and searches against each other; where two overlap, the longer one counts.
struct WishReading {
    let scores: [Intent: Double]

    init(_ reading: TextReading) {
        let wishes = reading.matches.compactMap { match -> (intent: Intent, match: PhraseMatch)? in
            guard case .intent(let intent) = match.sense, [.request, .offer, .search].contains(intent) else {
                return nil
            }
            // A word that must be the whole text is no wish beside others.
            return match.anchor == .whole ? nil : (intent, match)
        }
        let best = wishes.sorted { left, right in
            let (left, right) = (left.match, right.match)
            if left.length != right.length { return left.length > right.length }
            return left.isExact != right.isExact ? left.isExact : left.words.lowerBound < right.words.lowerBound
        }
        var free = Occupancy(reading.words.count)
        var scores: [Intent: Double] = [:]
        for (intent, match) in best where free.take(match.words) { scores[intent, default: 0] += match.weight }
        self.scores = scores
    }
}
