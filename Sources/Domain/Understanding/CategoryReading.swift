/// What a text is about: the category whose words weigh most.
struct CategoryReading {
    struct Finding: Hashable, Sendable {
        let key: String
        /// 0…1: how far it is ahead of the next one.
        let certainty: Double
    }

    let best: Finding?

    /// `isSaid` tells whether a match's anchor holds.
    init(_ reading: TextReading, _ book: WordBook, isSaid: (PhraseMatch) -> Bool) {
        var scores: [Int: Double] = [:]
        var firsts: [Int: Int] = [:]
        for match in Self.apart(reading.matches, isSaid: isSaid) {
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
        best = Finding(key: book.categoryKeys[first.key], certainty: (first.value - second) / first.value)
    }

    /// The longest of those that share words. Longer phrases of another meaning, and alarms, take their words away:
    /// "parler à un être humain" is no wish for company.
    private static func apart(_ matches: [PhraseMatch], isSaid: (PhraseMatch) -> Bool) -> [PhraseMatch] {
        let rivals = matches.filter { isRival($0) && isSaid($0) }
        let categories = matches.filter { match in
            guard case .category = match.sense else { return false }
            return !rivals.contains { rival in
                rival.words.overlaps(match.words) && (rival.isAlarm || rival.length > match.length)
            }
        }
        let best = categories.sorted { left, right in
            left.length != right.length ? left.length > right.length : left.words.lowerBound < right.words.lowerBound
        }
        return best.reduce(into: []) { chosen, match in
            if !chosen.contains(where: { $0.words.overlaps(match.words) }) { chosen.append(match) }
        }
    }

    private static func isRival(_ match: PhraseMatch) -> Bool {
        switch match.sense {
        case .intent(let intent): ![.request, .offer, .search, .yes, .no, .thanks].contains(intent)
        case .alarm, .courtesy, .time: true
        default: false
        }
    }
}

extension PhraseMatch {
    fileprivate var isAlarm: Bool { if case .alarm = sense { true } else { false } }
}
