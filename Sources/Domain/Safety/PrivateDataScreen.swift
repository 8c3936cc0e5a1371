/// Finds in the words of a listing what may not become public: it would locate, name or expose somebody (facts: mutual-aid §3).
///
/// It screens for staff, who read all words before they appear; it withholds rather too much than too little.
public struct PrivateDataScreen: Sendable {
    /// The lists of `Prompts/<language>/intents.yaml` that it reads.
    enum List: String, Hashable, Sendable, CaseIterable {
        case streets, hamlets, titles, alone, absence, entry, health

        var key: String { "private.\(rawValue)" }
    }

    private let phrases: PhraseIndex
    private let numberWords: Set<String>
    /// Words of the vocabulary: after "madame" they are no surname ("BONJOUR MADAME BESOIN DE COURSES").
    private let known: KnownWords
    /// Everyday words, which small letters keep from being surnames ("famille nombreuse").
    private let everyday: Set<String>
    private let gazetteer: Gazetteer

    public init(words: IntentWords, gazetteer: Gazetteer) {
        let lists = List.allCases.flatMap { list in
            words.phrases[list.key, default: []].compactMap { Phrase($0, .privacy(list)) }
        }
        phrases = PhraseIndex(lists)
        numberWords = Set(
            words.phrases["private.numbers", default: []].flatMap { TextWord.words(of: $0).map(\.letters) })
        known = KnownWords(
            Intent.allCases.flatMap { intent in
                words.phrases[intent.rawValue, default: []].flatMap { TextWord.words(of: $0).map(\.letters) }
            })
        everyday = Set(
            words.phrases["everyday", default: []].flatMap { TextWord.words(of: $0).map { Stem.of($0.letters) } })
        self.gazetteer = gazetteer
    }

    /// What is found, in the order of the text; what one finding covers is not found again.
    public func findings(in text: String) -> [PrivateDataFinding] {
        let words = TextWord.words(of: text)
        var findings = OnlineAddresses.findings(in: text)
        findings += LongNumbers(text, words, numberWords).ranges.map { found(.number, $0, text) }
        findings += named(words).map { found($0.reason, $0.range, text) }
        findings += ages(words).map { found(.age, $0, text) }
        return findings.sorted { left, right in
            left.range.lowerBound != right.range.lowerBound
                ? left.range.lowerBound < right.range.lowerBound : left.range.upperBound > right.range.upperBound
        }.reduce(into: []) { kept, finding in
            if kept.last.map({ $0.range.upperBound >= finding.range.upperBound }) != true { kept.append(finding) }
        }
    }

    /// The text with "…" in the place of each finding.
    public func withheld(_ text: String) -> String {
        var result = ""
        var end = text.startIndex
        for finding in findings(in: text) {
            if finding.range.lowerBound >= end {
                result += text[end..<finding.range.lowerBound]
                result += "…"
            }
            end = max(end, finding.range.upperBound)
        }
        return result + text[end...]
    }

    private func found(_ reason: PrivateDataFinding.Reason, _ bytes: Range<Int>, _ text: String) -> PrivateDataFinding {
        let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
        return PrivateDataFinding(
            reason: reason, range: start..<text.utf8.index(start, offsetBy: bytes.count))
    }

    // MARK: Phrases

    private typealias Bytes = (reason: PrivateDataFinding.Reason, range: Range<Int>)

    private func named(_ words: [TextWord]) -> [Bytes] {
        let stemmed = words.map {
            TextReading.Word(word: $0, stem: Stem.of($0.letters), isKnown: true, isRepaired: false)
        }
        return phrases.matches(in: stemmed).compactMap { match in
            guard case .privacy(let list) = match.sense else { return nil }
            return bytes(list, match.words, words)
        }
    }

    private func bytes(_ list: List, _ match: Range<Int>, _ words: [TextWord]) -> Bytes? {
        switch list {
        case .streets: address(match, words).map { (.address, bytes($0, words)) }
        case .hamlets: hamlet(match, words).map { (.hamlet, bytes($0, words)) }
        case .titles: surname(match, words).map { (.surname, bytes($0, words)) }
        case .alone: (.livesAlone, bytes(match, words))
        case .absence: (.absence, bytes(match, words))
        case .entry: (.entry, bytes(match, words))
        case .health: (.health, bytes(match, words))
        }
    }

    private func bytes(_ range: Range<Int>, _ words: [TextWord]) -> Range<Int> {
        words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    }

    /// A street with a number before it, or with its name behind it.
    private func address(_ match: Range<Int>, _ words: [TextWord]) -> Range<Int>? {
        var start = match.lowerBound
        if start > 1, Self.repetitions.contains(words[start - 1].letters) { start -= 1 }
        let isNumbered = start > 0 && words[start - 1].isNumber && words[start - 1].letters.utf8.count < 5
        let end = nameEnd(after: match.upperBound, words)
        guard let end else { return isNumbered ? start - 1..<match.upperBound : nil }
        return (isNumbered ? start - 1 : match.lowerBound)..<end
    }

    /// A hamlet with its name, which is no commune's: Mas-Saint-Chély is one.
    private func hamlet(_ match: Range<Int>, _ words: [TextWord]) -> Range<Int>? {
        guard let end = nameEnd(after: match.upperBound, words, needsLink: false) else { return nil }
        for last in stride(from: min(match.lowerBound + 7, words.count), to: match.upperBound, by: -1) {
            let name = words[match.lowerBound..<last].map(\.letters).joined(separator: " ")
            if !gazetteer.communes(named: name).isEmpty { return nil }
        }
        return match.lowerBound..<end
    }

    /// A title with the name behind it, if that is no word of a wish.
    private func surname(_ match: Range<Int>, _ words: [TextWord]) -> Range<Int>? {
        guard match.upperBound < words.count, !words[match.upperBound - 1].isElided else { return nil }
        let word = words[match.upperBound]
        let stem = Stem.of(word.letters)
        guard !word.isNumber, !word.opensClause, word.letters.utf8.count > 1,
            !NameWords.isSmall(Array(word.letters.utf8)[...]), !known.contains(stem: stem),
            word.isCapital || !everyday.contains(stem)
        else { return nil }
        return match.lowerBound..<match.upperBound + 1
    }

    /// Where a name behind a word ends: small words, then one or two others of the same clause.
    private func nameEnd(after start: Int, _ words: [TextWord], needsLink: Bool = true) -> Int? {
        var end = start
        while end < words.count, !words[end].opensClause, end < start + 3,
            NameWords.isSmall(Array(words[end].letters.utf8)[...])
        { end += 1 }
        let hasLink = end > start
        guard end < words.count, !words[end].opensClause, !words[end].isNumber else { return nil }
        guard hasLink || !needsLink || words[end].isCapital else { return nil }
        return end + 1
    }

    private static let repetitions: Set<String> = ["bis", "ter", "b", "a"]

    // MARK: Ages

    /// "84 ans": an age by which the few old people of a village would be known.
    private func ages(_ words: [TextWord]) -> [Range<Int>] {
        words.indices.dropLast().compactMap { index in
            guard words[index].isNumber, let age = Int(words[index].letters), Self.tellingAges.contains(age),
                Self.years.contains(words[index + 1].letters)
            else { return nil }
            return bytes(index..<index + 2, words)
        }
    }

    private static let tellingAges = 60...115
    private static let years: Set<String> = ["ans", "an", "annees"]
}
