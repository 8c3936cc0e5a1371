/// The vocabulary made ready for reading: phrases, abbreviations, numbers, and the words that are known at all.
struct WordBook: Sendable {
    let phrases: PhraseIndex
    /// What reads like an emergency only together.
    let cries: CryBook
    /// What a word stands for, as words.
    let abbreviations: [String: [String]]
    /// "trois" → 3.
    let numbers: [String: Int]
    let categoryKeys: [String]
    /// The words of all phrases: what a misspelt word may have been meant to be.
    let known: KnownWords
    /// Stems of everyday words: they are no slips of anything, and no names of places without evidence.
    let everyday: Set<String>

    init(_ vocabulary: Vocabulary) {
        let words = vocabulary.intents
        categoryKeys = vocabulary.categories.map(\.key)
        cries = CryBook(words)
        let all = Self.intentPhrases(words) + Self.listPhrases(words) + Self.categoryPhrases(vocabulary.categories)
        phrases = PhraseIndex(all + cries.phrases)
        let numberWords = Self.pairs(words, "numbers").map(\.0).filter { !TextWord.isDigit($0.utf8.first ?? 0) }
        known = KnownWords(all.flatMap(\.words) + numberWords, rare: cries.phrases.flatMap(\.words))
        abbreviations = Dictionary(Self.pairs(words, "abbreviations")) { first, _ in first }
        numbers = Dictionary(
            Self.pairs(words, "numbers").compactMap { pair in
                pair.1.first.flatMap { Int($0) }.map { (Stem.of(pair.0), $0) }
            }
        ) { first, _ in first }
        everyday = Set(
            words.phrases["everyday", default: []].flatMap { TextWord.words(of: $0).map { Stem.of($0.letters) } })
    }

    /// Whether a stem is of a word that people write every day.
    func isKnown(_ stem: String) -> Bool { known.contains(stem: stem) || everyday.contains(stem) }

    private static func intentPhrases(_ words: IntentWords) -> [Phrase] {
        Intent.allCases.filter { $0 != .choice && $0 != .reference }.flatMap { intent in
            words.phrases[intent.rawValue, default: []].compactMap { Phrase($0, .intent(intent)) }
        }
    }

    private static func listPhrases(_ words: IntentWords) -> [Phrase] {
        let senses: [(String, Phrase.Sense)] = [
            ("emergency.help", .alarm(.help)), ("emergency.violence", .alarm(.violence)),
            ("emergency.despair", .alarm(.despair)), ("emergency.guards", .noAlarm), ("courtesy", .courtesy),
            ("times", .time), ("beneficiaries", .beneficiary), ("organisations", .organisation),
            ("listing.prolong", .act(.prolong)), ("listing.close", .act(.close)), ("listing.change", .act(.change)),
            ("erase.confirmed", .erasureConfirmed), ("place.home", .home), ("place.going", .going),
            ("place.away", .away),
            ("place.before", .beforePlace), ("private.streets", .street),
            ("choice", .besideChoice), ("reference", .besideReference),
        ]
        return senses.flatMap { key, sense in words.phrases[key, default: []].compactMap { Phrase($0, sense) } }
    }

    private static func categoryPhrases(_ categories: [Category]) -> [Phrase] {
        categories.enumerated().flatMap { index, category in
            let names = category.name.split(separator: ",").map(String.init)
            return ([category.keyword] + names + category.synonyms).compactMap { Phrase($0, .category(index)) }
        }
    }

    /// "left = right", each side folded; the left one written together.
    private static func pairs(_ words: IntentWords, _ key: String) -> [(String, [String])] {
        words.phrases[key, default: []].compactMap { line in
            let sides = line.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { return nil }
            let left = TextWord.words(of: String(sides[0])).map(\.letters).joined()
            let right = TextWord.words(of: String(sides[1])).map(\.letters)
            return left.isEmpty || right.isEmpty ? nil : (left, right)
        }
    }
}
