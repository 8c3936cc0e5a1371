/// Finds the vocabulary's phrases in a text. Within a choice words may be written together ("jaurai" is "j'aurai"), but not
/// parted: "à Mende" is no "amende".
struct PhraseIndex: Sendable {
    /// A phrase ready to be compared.
    private struct Entry: Sendable {
        let phrase: Phrase
        let slots: [Slot]
    }

    private struct Slot: Sendable {
        /// By their letters, how many words they have.
        let choices: [LetterHash: Int]
        let isOptional: Bool
        let hasGap: Bool
        /// Of its longest choice.
        let words: Int
    }

    /// Where a phrase may begin: at its first slot, or behind those that may be left out.
    private struct Opening: Sendable {
        let entry: Int32
        let slot: Int16
        /// Of the choice.
        let words: Int16
    }

    private var entries: [Entry] = []
    /// By the letters of the choice that opens them.
    private var openings: [LetterHash: [Opening]] = [:]
    private var mostWords = 1

    init(_ phrases: some Sequence<Phrase>) {
        var seen: Set<Phrase> = []
        for phrase in phrases where seen.insert(phrase).inserted { add(phrase) }
    }

    private mutating func add(_ phrase: Phrase) {
        let slots = phrase.slots.map { slot in
            Slot(
                choices: Self.choices(slot), isOptional: slot.isOptional,
                hasGap: slot.hasGap, words: slot.choices.map(\.count).max() ?? 0)
        }
        for (index, slot) in slots.enumerated() {
            mostWords = max(mostWords, slot.words)
            for (letters, words) in slot.choices {
                openings[letters, default: []].append(
                    Opening(entry: Int32(entries.count), slot: Int16(index), words: Int16(words)))
            }
            if !slot.isOptional { break }
        }
        entries.append(Entry(phrase: phrase, slots: slots))
    }

    /// Every phrase in the text, however they overlap; of one phrase at one place the longest way through it.
    func matches(in words: [TextReading.Word]) -> [PhraseMatch] {
        let runs = Runs(words.map(\.stem), mostWords)
        let exactRuns = Runs(words.map(\.word.letters), mostWords)
        var matches: [PhraseMatch] = []
        for start in words.indices {
            find(at: start, runs, isExact: false, &matches)
            find(at: start, exactRuns, isExact: true, &matches)
        }
        return matches
    }

    private func find(at start: Int, _ runs: Runs, isExact: Bool, _ matches: inout [PhraseMatch]) {
        for length in 1...mostWords where start + length <= runs.count {
            for opening in openings[runs[start, length]] ?? [] {
                let entry = entries[Int(opening.entry)]
                guard entry.phrase.isExact == isExact, length <= opening.words else { continue }
                let way = longest(
                    entry.slots, from: Int(opening.slot) + 1, runs, Way(end: start + length, length: length), gap: false
                )
                guard let way else { continue }
                matches.append(
                    PhraseMatch(
                        sense: entry.phrase.sense, anchor: entry.phrase.anchor, words: start..<way.end,
                        length: way.length, isExact: isExact, isWeak: entry.phrase.isWeak))
            }
        }
    }

    private struct Way {
        let end: Int
        /// Without gaps.
        let length: Int
    }

    /// The longest way through the rest of a phrase.
    private func longest(_ slots: [Slot], from index: Int, _ runs: Runs, _ way: Way, gap: Bool) -> Way? {
        guard index < slots.count else { return way }
        let slot = slots[index]
        let gap = gap || slot.hasGap
        var best: Way?
        for start in way.end...(way.end + (gap ? Self.longestGap : 0)) where best == nil {
            for words in stride(from: slot.words, to: 0, by: -1) where start + words <= runs.count {
                guard words <= slot.choices[runs[start, words]] ?? 0 else { continue }
                let next = Way(end: start + words, length: way.length + words)
                let found = longest(slots, from: index + 1, runs, next, gap: false)
                if let found, found.length > best?.length ?? 0 { best = found }
            }
        }
        if slot.isOptional, let found = longest(slots, from: index + 1, runs, way, gap: gap),
            found.length > best?.length ?? 0
        {
            best = found
        }
        return best
    }

    private static let longestGap = 3

    private static func choices(_ slot: Phrase.Slot) -> [LetterHash: Int] {
        let all = slot.choices.filter { !$0.isEmpty }.map { (hash($0), $0.count) }
        return Dictionary(all, uniquingKeysWith: max)
    }

    private static func hash(_ words: [String]) -> LetterHash {
        var hash = LetterHash()
        for word in words { hash.add(word.utf8) }
        return hash
    }

    /// The letters of every run of words, written together.
    private struct Runs {
        let count: Int
        private let longest: Int
        private var hashes: [LetterHash] = []

        init(_ words: [String], _ longest: Int) {
            count = words.count
            self.longest = longest
            hashes.reserveCapacity(count * longest)
            for start in words.indices {
                var hash = LetterHash()
                for index in start..<start + longest {
                    if index < count { hash.add(words[index].utf8) }
                    hashes.append(hash)
                }
            }
        }

        subscript(start: Int, words: Int) -> LetterHash { hashes[start * longest + words - 1] }
    }
}
