/// What the words of a text are good for: courtesies, what leads to a place, what carries a wish.
struct WordRoles: Sendable {
    private let count: Int
    /// Neither a courtesy, a time, a number nor a lone letter.
    private let weighty: Tally
    /// Neither of these, nor leading to a place.
    private let besidesPlace: Tally
    /// Nor part of a phrase about a category or a wish.
    private let strange: Tally
    /// In a phrase about a category, a wish or an alarm.
    private let meant: Tally
    private let isLight: [Bool]
    private let isLoneLetter: [Bool]
    /// Where the clause of each word begins and ends.
    private let clauses: [Range<Int>]
    /// What the text says and nothing else, be it in several phrases: "arrêtez svp ça suffit".
    private let wholeSenses: Set<Phrase.Sense>

    init(_ words: [TextReading.Word], _ matches: [PhraseMatch]) {
        count = words.count
        var isLight = words.map(\.word.isNumber)
        var leads = [Bool](repeating: false, count: count)
        var isMeant = leads
        for match in matches {
            switch match.sense {
            case .courtesy, .time: for index in match.words { isLight[index] = true }
            case .home, .going, .away, .beforePlace: for index in match.words { leads[index] = true }
            case .category, .intent, .alarm: for index in match.words { isMeant[index] = true }
            default: break
            }
        }
        isLoneLetter = words.map { $0.word.letters.utf8.count == 1 && !$0.word.isNumber }
        self.isLight = isLight
        weighty = Tally(zip(isLight, isLoneLetter).map { !$0 && !$1 })
        besidesPlace = Tally(zip(isLight, leads).map { !$0 && !$1 })
        strange = Tally(words.indices.map { !isLight[$0] && !leads[$0] && !isMeant[$0] })
        meant = Tally(isMeant)
        clauses = Self.clauses(words)
        wholeSenses = Self.wholeSenses(matches, weighty)
    }

    /// Whether a match's anchor holds: where it must stand at the start, or be the whole text.
    func holds(_ match: PhraseMatch) -> Bool {
        switch match.anchor {
        case .anywhere: return true
        case .start: return weighty.count(in: 0..<match.words.lowerBound) == 0
        case .whole:
            // A lone letter is an answer only where nothing else is: "n" is no, "n°4127" is not.
            if match.words.count == 1, isLoneLetter[match.words.lowerBound], count > 1 { return false }
            return wholeSenses.contains(match.sense)
        }
    }

    /// Whether some words are all that the text says, but for courtesies and what leads to a place.
    func isBare(_ words: Range<Int>) -> Bool { besidesPlace.count(in: words) == besidesPlace.total }

    /// Whether these words are bare and mean nothing else.
    func isBareName(_ words: Range<Int>) -> Bool { isBare(words) && meant.count(in: words) == 0 }

    /// "courses Termes": some words at one end, and all others are phrases of the vocabulary.
    func isKeyed(_ words: Range<Int>) -> Bool {
        (words.lowerBound == 0 || words.upperBound == count) && strange.count(in: words) == strange.total
    }

    /// Whether some words are all that their clause says.
    func standsAlone(_ words: Range<Int>) -> Bool {
        let clause = clauses[words.lowerBound].lowerBound..<clauses[words.upperBound - 1].upperBound
        return besidesPlace.count(in: words) == besidesPlace.count(in: clause)
    }

    /// How many words say something that no list knows, besides some.
    func strangeWords(besides words: [Range<Int>]) -> Int {
        words.reduce(strange.total) { $0 - strange.count(in: $1) }
    }

    private static func wholeSenses(_ matches: [PhraseMatch], _ weighty: Tally) -> Set<Phrase.Sense> {
        let whole = Dictionary(grouping: matches.filter { $0.anchor == .whole }, by: \.sense)
        return Set(
            whole.filter { _, matches in
                var free = Occupancy(weighty.count)
                for match in matches { for index in match.words { _ = free.take(index..<index + 1) } }
                return free.takenCount(of: weighty) == weighty.total
            }.keys)
    }

    private static func clauses(_ words: [TextReading.Word]) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in 1..<max(words.count + 1, 1) where index == words.count || words[index].word.opensClause {
            clauses += Array(repeating: start..<index, count: index - start)
            start = index
        }
        return clauses
    }
}
