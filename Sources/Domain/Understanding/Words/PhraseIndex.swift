/// Finds the vocabulary's phrases in a text. Spaces do not count: "jaurai besoin" is "j'aurai besoin".
struct PhraseIndex: Sendable {
    private var phrases: [Phrase] = []
    /// Phrases by the letters of their first part, written together.
    private var byFirstPart: [LetterHash: [Int32]] = [:]
    /// The longest part, in letters.
    private var longestPart = 0

    init(_ phrases: some Sequence<Phrase>) {
        for phrase in phrases { add(phrase) }
    }

    private mutating func add(_ phrase: Phrase) {
        for part in phrase.parts { longestPart = max(longestPart, part.reduce(0) { $0 + $1.utf8.count }) }
        byFirstPart[Self.hash(phrase.parts[0]), default: []].append(Int32(phrases.count))
        phrases.append(phrase)
    }

    /// Every phrase in the text, however they overlap.
    func matches(in words: [TextReading.Word]) -> [PhraseMatch] {
        let stems = words.map(\.stem)
        var matches: [PhraseMatch] = []
        for start in stems.indices {
            eachRun(of: stems, from: start) { hash, end in
                for index in byFirstPart[hash] ?? [] {
                    let phrase = phrases[Int(index)]
                    guard let end = endOfLaterParts(phrase, in: stems, after: end) else { continue }
                    if phrase.isExact, phrase.letters != words[start..<end].map(\.word.letters).joined() { continue }
                    matches.append(
                        PhraseMatch(
                            sense: phrase.sense, anchor: phrase.anchor, words: start..<end, length: phrase.count,
                            isExact: phrase.isExact, isWeak: phrase.isWeak))
                }
            }
        }
        return matches
    }

    /// Where the last part of a phrase ends; nil unless each stands within a gap of the one before.
    private func endOfLaterParts(_ phrase: Phrase, in stems: [String], after end: Int) -> Int? {
        var end = end
        for part in phrase.parts.dropFirst() {
            let wanted = Self.hash(part)
            var found: Int?
            for start in end...(end + Self.longestGap) where start < stems.count && found == nil {
                eachRun(of: stems, from: start) { hash, partEnd in
                    if hash == wanted { found = found ?? partEnd }
                }
            }
            guard let found else { return nil }
            end = found
        }
        return end
    }

    private func eachRun(of stems: [String], from start: Int, _ body: (LetterHash, Int) -> Void) {
        var hash = LetterHash()
        var letters = 0
        for index in start..<min(start + Self.mostWords, stems.count) {
            letters += stems[index].utf8.count
            guard letters <= longestPart else { return }
            hash.add(stems[index].utf8)
            body(hash, index + 1)
        }
    }

    private static let longestGap = 3
    private static let mostWords = 9

    private static func hash(_ part: [String]) -> LetterHash {
        var hash = LetterHash()
        for stem in part { hash.add(stem.utf8) }
        return hash
    }
}
