/// The stems of the vocabulary, and which of them a misspelt one was meant to be.
struct StemSet: Sendable {
    private struct Entry: Sendable {
        let stem: String
        let letters: [UInt8]
        let set: LetterSet
        let sound: [UInt8]
    }

    private var entries: [Entry] = []
    private var known: Set<String> = []

    init(_ phrases: [Phrase]) {
        for stem in phrases.flatMap({ $0.slots.flatMap { $0.choices.joined() } }) where known.insert(stem).inserted {
            let letters = Array(stem.utf8)
            guard letters.count >= 3, let first = letters.first, !TextWord.isDigit(first) else { continue }
            entries.append(
                Entry(stem: stem, letters: letters, set: LetterSet(letters), sound: Sound.key(letters[...])))
        }
    }

    func contains(_ stem: String) -> Bool { known.contains(stem) }

    /// The stem that an unknown one is a slip of; nil where none is near, or two are equally near.
    func nearest(to stem: String, of word: String) -> String? {
        let letters = Array(stem.utf8)
        let limit = Self.limit(max(letters.count, word.utf8.count - 1))
        guard limit > 0, letters.count <= 24 else { return nil }
        let set = LetterSet(letters)
        let sound = Sound.key(letters[...])
        var best: (cost: Int, stem: String)?
        var isTied = false
        for entry in entries where abs(entry.letters.count - letters.count) <= 3 {
            let soundsAlike = letters.count > 4 && entry.sound == sound
            guard soundsAlike || set.difference(from: entry.set) <= limit / 3 else { continue }
            let distance = TypingDistance.between(letters[...], entry.letters[...], limit: soundsAlike ? 30 : limit)
            guard let distance, entry.letters.count > 3 || distance <= 6 else { continue }
            let cost = soundsAlike ? min(distance, 5) : distance
            if cost < best?.cost ?? .max {
                best = (cost, entry.stem)
                isTied = false
            } else if cost == best?.cost {
                isTied = true
            }
        }
        return isTied ? nil : best?.stem
    }

    /// How many tenths of an edit a stem of so many letters may be off.
    private static func limit(_ count: Int) -> Int {
        switch count {
        case ..<3: 0
        case 3: 6
        case 4: 8
        case 5...7: 10
        default: 14
        }
    }
}
