/// Weighs what speaks for some words being the name of a place.
struct PlaceEvidence: Sendable {
    /// From here on a place counts as named.
    static let enough = 60

    private let reading: TextReading
    private let gazetteer: Gazetteer
    /// What leads to a name, by the word after it.
    private var lead: [Int: Sighting.Role] = [:]
    private var before: Set<Int> = []
    /// Words that may be the name of a street.
    private var inStreet: Set<Int> = []
    private let postalRows: Set<Int>
    private let isShouted: Bool

    init(_ reading: TextReading, _ numbers: NumberReading, _ gazetteer: Gazetteer) {
        self.reading = reading
        self.gazetteer = gazetteer
        postalRows = Set(numbers.postalCodes.flatMap { gazetteer.communes.postalCodes.rows($0.code) })
        isShouted = reading.text.utf8.allSatisfy { $0 < UInt8(ascii: "a") || $0 > UInt8(ascii: "z") }
        for match in reading.matches {
            switch match.sense {
            case .home: lead[match.words.upperBound] = .home
            case .away: lead[match.words.upperBound] = lead[match.words.upperBound] ?? .away
            case .going: lead[match.words.upperBound] = max(lead[match.words.upperBound] ?? .going, .going)
            case .beforePlace: before.insert(match.words.upperBound)
            case .street: inStreet.formUnion(streetName(after: match.words.upperBound))
            default: break
            }
        }
    }

    /// The sighting with its score and role.
    func weighed(_ sighting: Sighting) -> Sighting {
        var sighting = sighting
        narrow(&sighting)
        let start = sighting.words.lowerBound
        let isAfterSmall = start > 0 && NameWords.isSmall(Array(letters(start - 1).utf8)[...])
        let role = lead[start] ?? (isAfterSmall ? lead[start - 1] : nil)
        let isAlone = reading.roles.standsAlone(sighting.words) || isInCode(sighting)
        sighting.role = role ?? (isAlone ? .alone : .unmarked)
        if sighting.role < .home, isInCode(sighting) { sighting.role = .alone }
        if sighting.role == .unmarked, inStreet.contains(start), !endsClause(sighting.words) { sighting.role = .going }
        sighting.score = worth(sighting) + setting(sighting, isAlone: isAlone, hasLead: role != nil) - doubts(sighting)
        return sighting
    }

    /// Keeps the candidates that a postal code or a département's number in the text allows.
    private func narrow(_ sighting: inout Sighting) {
        let inCode = sighting.candidates.filter { postalRows.contains($0.row) }
        if !inCode.isEmpty { sighting.candidates = inCode }
    }

    /// What the name itself is worth.
    private func worth(_ sighting: Sighting) -> Int {
        let first = sighting.candidates[0]
        var score = sighting.cost > 0 ? 50 - sighting.cost : first.kind == .today ? 60 : first.kind == .former ? 56 : 45
        let population = Int(gazetteer.communes.populations[first.row])
        switch first.tier {
        case .own: score += 30
        case .département, .territory: score += 25
        case .near: score += population > 5000 ? 10 : population > 1000 ? 0 : -10
        case .far: score += population > 20_000 ? 5 : population > 5000 ? -5 : -20
        }
        score += 6 * (sighting.words.count - 1)
        let length = sighting.words.reduce(0) { $0 + letters($1).utf8.count }
        if length < 4 { score -= 15 }
        return score
    }

    /// What stands around it.
    private func setting(_ sighting: Sighting, isAlone: Bool, hasLead: Bool) -> Int {
        let start = sighting.words.lowerBound
        var score = 0
        if hasLead { score += 15 } else if before.contains(start) { score += 10 }
        if isAlone { score += 12 }
        if sighting.words.upperBound == reading.words.count { score += 6 }
        if reading.roles.isBare(sighting.words) {
            score += 25
        } else if reading.roles.isKeyed(sighting.words) {
            score += 12
        }
        if isInCode(sighting) { score += 40 }
        if !isShouted, reading.words[start].word.isCapital, !reading.words[start].word.opensClause { score += 8 }
        if articleFits(sighting) { score += 15 }
        return score
    }

    /// Whether the text gives its postal code or its département.
    private func isInCode(_ sighting: Sighting) -> Bool {
        sighting.isScoped || sighting.candidates.contains { postalRows.contains($0.row) }
    }

    private func endsClause(_ words: Range<Int>) -> Bool {
        words.upperBound == reading.words.count || reading.words[words.upperBound].word.opensClause
    }

    /// The few words behind "rue", up to a number or a comma.
    private func streetName(after start: Int) -> Range<Int> {
        var end = start
        while end < min(start + 5, reading.words.count), !reading.words[end].word.opensClause,
            !reading.words[end].word.isNumber
        { end += 1 }
        return start..<end
    }

    /// What speaks against it: everyday words, titles before a surname.
    private func doubts(_ sighting: Sighting) -> Int {
        var score = 0
        if isEveryday(sighting) {
            let isTown = gazetteer.communes.populations[sighting.candidates[0].row] > 15_000
            score += sighting.candidates[0].tier.isLocal ? isTown ? 15 : 35 : 60
        } else if !sighting.candidates[0].tier.isLocal, sighting.words.allSatisfy({ reading.words[$0].isKnown }) {
            // "tout le monde" is no village in Anjou.
            score += 40
        }
        if sighting.cost > 0, sighting.words.contains(where: { reading.words[$0].isRepaired }) { score += 8 }
        let start = sighting.words.lowerBound
        if start > 0, Self.titles.contains(letters(start - 1)) { score += 50 }
        return score
    }

    /// Whether the name is a word that people write every day for something else.
    func isEveryday(_ sighting: Sighting) -> Bool {
        let strong = sighting.words.filter { !NameWords.isSmall(Array(letters($0).utf8)[...]) }
        return strong.count < 2 && strong.allSatisfy { reading.words[$0].isKnown }
    }

    private static let titles: Set<String> = ["monsieur", "madame", "mademoiselle", "m", "rue", "avenue", "boulevard"]

    /// "au Malzieu", "la Canourgue", "du Bleymard": the name's own article stands before it.
    private func articleFits(_ sighting: Sighting) -> Bool {
        let start = sighting.words.lowerBound
        guard start > 0 else { return false }
        let article = gazetteer.names.entries[sighting.candidates[0].entry].article
        return switch article {
        case .none, .elided: false
        case .le: ["le", "au", "du"].contains(letters(start - 1))
        case .les, .aux: ["les", "aux", "des"].contains(letters(start - 1))
        case .la: letters(start - 1) == "la"
        case .l: letters(start - 1) == "l"
        case .las: letters(start - 1) == "las"
        case .los: letters(start - 1) == "los"
        }
    }

    private func letters(_ index: Int) -> String { reading.words[index].word.letters }
}
