/// What a text is about: the category whose words weigh most.
struct CategoryReading {
    struct Finding: Hashable, Sendable {
        let key: String
        /// 0…1: how far it is ahead of the next one.
        let certainty: Double
        /// Whether only weak words speak for it.
        let isWeak: Bool
    }

    let best: Finding?

    init(_ reading: TextReading, _ alarms: AlarmReading, _ book: WordBook) {
        var scores: [Int: Double] = [:]
        var firsts: [Int: Int] = [:]
        for match in Self.apart(reading, alarms) {
            guard case .category(let category) = match.sense else { continue }
            scores[category, default: 0] += match.weight
            firsts[category] = min(firsts[category] ?? .max, match.words.lowerBound)
        }
        let ranked = scores.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : (firsts[left.key] ?? 0, left.key) < (firsts[right.key] ?? 0, right.key)
        }
        guard let first = ranked.first else {
            best = nil
            return
        }
        let second = ranked.dropFirst().first?.value ?? 0
        best = Finding(
            key: book.categoryKeys[first.key], certainty: (first.value - second) / first.value,
            isWeak: first.value < 1)
    }

    /// The longest of those that share words. Longer phrases of another meaning, and alarms, take their words away:
    /// "parler à un être humain" is no wish for company.
    private static func apart(_ reading: TextReading, _ alarms: AlarmReading) -> [PhraseMatch] {
        var rivals = [Int](repeating: 0, count: reading.words.count)
        for match in reading.matches {
            let length = rivalry(of: match)
            for index in match.words { rivals[index] = max(rivals[index], length) }
        }
        for words in alarms.words { for index in words { rivals[index] = .max } }
        var free = Occupancy(reading.words.count)
        let categories = reading.matches.filter { if case .category = $0.sense { true } else { false } }
        let best = categories.sorted { left, right in
            if left.isWeak != right.isWeak { return right.isWeak }
            return left.length != right.length
                ? left.length > right.length : left.words.lowerBound < right.words.lowerBound
        }
        return best.filter { match in
            !match.words.contains { rivals[$0] > match.length } && free.take(match.words)
        }
    }

    /// How long a category's phrase must be to stand beside this one.
    private static func rivalry(of match: PhraseMatch) -> Int {
        switch match.sense {
        case .courtesy, .time: match.length
        case .intent(let intent): [.request, .offer, .search, .yes, .no, .thanks].contains(intent) ? 0 : match.length
        default: 0
        }
    }
}
