/// What a text is about: the category whose words weigh most.
struct CategoryReading {
    struct Finding: Hashable, Sendable {
        let key: String
        /// 0…1: how far it is ahead of the next one.
        let certainty: Double
    }

    let best: Finding?

    init(_ reading: TextReading, _ book: WordBook) {
        var scores: [Int: Double] = [:]
        var firsts: [Int: Int] = [:]
        for match in Self.apart(reading.matches) {
            guard case .category(let category) = match.sense else { continue }
            scores[category, default: 0] += 1 + 0.5 * Double(match.length - 1)
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
        best = Finding(key: book.categoryKeys[first.key], certainty: (first.value - second) / first.value)
    }

    /// The longest of those that share words.
    private static func apart(_ matches: [PhraseMatch]) -> [PhraseMatch] {
        let categories = matches.filter { if case .category = $0.sense { true } else { false } }
        let best = categories.sorted { left, right in
            left.length != right.length ? left.length > right.length : left.words.lowerBound < right.words.lowerBound
        }
        return best.reduce(into: []) { chosen, match in
            if !chosen.contains(where: { $0.words.overlaps(match.words) }) { chosen.append(match) }
        }
    }
}
