/// Weighs the phrases of requests, offers and searches against each other; where two overlap, the longer one counts.
struct WishReading {
    let scores: [Intent: Double]

    init(_ reading: TextReading, isStart: (PhraseMatch) -> Bool) {
        let wishes: [Intent] = [.request, .offer, .search]
        let found = reading.matches.filter { match in
            guard case .intent(let intent) = match.sense, wishes.contains(intent) else { return false }
            return match.anchor == .anywhere || match.anchor == .start && isStart(match)
        }
        let best = found.sorted { left, right in
            if left.length != right.length { return left.length > right.length }
            return left.isExact != right.isExact ? left.isExact : left.words.lowerBound < right.words.lowerBound
        }
        var chosen: [PhraseMatch] = []
        var scores: [Intent: Double] = [:]
        for match in best where !chosen.contains(where: { $0.words.overlaps(match.words) }) {
            guard case .intent(let intent) = match.sense else { continue }
            chosen.append(match)
            scores[intent, default: 0] += match.weight
        }
        self.scores = scores
    }
}
