/// The words of the vocabulary, and which of them a misspelt one was meant to be.
///
/// Laid out like `PlaceForms`, for the same reason: it is run over for every unknown word.
struct KnownWords: Sendable {
    private var letters: [UInt8] = []
    /// Where each form begins in `letters`; one more for the end.
    private var starts: [UInt32] = [0]
    private var sets: [LetterSet] = []
    private var sounds: [LetterHash] = []
    private var stemOf: [String] = []
    /// What a form costs by itself, in tenths of an edit: rare words are seldom meant.
    private var rarity: [UInt8] = []
    /// The first form of so many letters; forms are in the order of their length.
    private var firstOfLength: [Int] = []
    private var stems: Set<String> = []

    /// The words as the files write them. Of two words equally near a rare one is not meant: few people who misspell
    /// "courses" write of horns.
    init(_ words: some Sequence<String>, rare: some Sequence<String> = EmptyCollection()) {
        var seen: Set<String> = []
        let all = words.filter { seen.insert($0).inserted }.map { (word: $0, rarity: UInt8(0)) }
        let others = rare.filter { seen.insert($0).inserted }.map { (word: $0, rarity: UInt8(1)) }
        for (word, rarity) in (all + others).sorted(by: { $0.word.utf8.count < $1.word.utf8.count }) {
            add(word, rarity)
        }
        while firstOfLength.count < Self.longest + 4 { firstOfLength.append(sets.count) }
    }

    private mutating func add(_ word: String, _ rarity: UInt8) {
        let stem = Stem.of(word)
        stems.insert(stem)
        guard word.utf8.count > 2, let first = word.utf8.first, !TextWord.isDigit(first) else { return }
        let form = Array(word.utf8)
        while firstOfLength.count <= form.count { firstOfLength.append(sets.count) }
        letters += form
        starts.append(UInt32(letters.count))
        sets.append(LetterSet(form))
        sounds.append(LetterHash(Sound.key(form[...])))
        stemOf.append(stem)
        self.rarity.append(rarity)
    }

    func contains(stem: String) -> Bool { stems.contains(stem) }

    /// The stem of the word that an unknown one is a slip of; nil where none is near, or words of two stems are equally near.
    func nearest(to word: String) -> String? {
        let wanted = Array(word.utf8)
        let limit = Self.limit(wanted.count)
        guard limit > 0, wanted.count <= Self.longest else { return nil }
        let set = LetterSet(wanted)
        let sound = LetterHash(Sound.key(wanted[...]))
        var best = limit + 1
        var nearest: String?
        for form in firstOfLength[wanted.count - 2]..<firstOfLength[wanted.count + 3] {
            let soundsAlike = wanted.count > 4 && sounds[form] == sound
            guard soundsAlike || set.difference(from: sets[form]) <= 2 * (limit / TypingDistance.cheapest)
            else { continue }
            let known = letters[Int(starts[form])..<Int(starts[form + 1])]
            guard var cost = cost(wanted, known, limit: soundsAlike ? 24 : min(limit, best)) else { continue }
            if soundsAlike { cost = min(cost, Self.soundCost) }
            cost += Int(rarity[form])
            if cost < best {
                (best, nearest) = (cost, stemOf[form])
            } else if cost == best, nearest != stemOf[form] {
                nearest = nil
            }
        }
        return nearest
    }

    /// Short words must begin alike and lose at most a doubled letter: too many of them differ by one.
    private func cost(_ wanted: [UInt8], _ known: ArraySlice<UInt8>, limit: Int) -> Int? {
        if wanted.count < 5, wanted.first != known.first { return nil }
        let cost = TypingDistance.between(wanted[...], known, limit: limit)
        return known.count > 3 ? cost : cost.flatMap { $0 <= TypingDistance.cheapest ? $0 : nil }
    }

    /// So many letters at most has a word that is repaired.
    private static let longest = 24

    /// What a word costs that sounds like another.
    private static let soundCost = 5

    /// How many tenths of an edit a word of so many letters may be off.
    private static func limit(_ count: Int) -> Int {
        switch count {
        case ..<3: 0
        case 3: 6
        case 4...7: 10
        default: 14
        }
    }
}
