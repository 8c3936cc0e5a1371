/// Decides what a text wants, in the order of DESIGN §6: STOP, emergency, report, digits and short answers, then what people
/// come for.
struct IntentReading {
    private let reading: TextReading
    private let numbers: NumberReading
    private let place: PlaceChoice
    private let book: WordBook
    /// Every intent of which there is a phrase.
    private let said: Set<Intent>

    init(_ reading: TextReading, _ numbers: NumberReading, _ place: PlaceChoice, _ book: WordBook) {
        (self.reading, self.numbers, self.place, self.book) = (reading, numbers, place, book)
        said = Set(reading.matches.compactMap { if case .intent(let intent) = $0.sense { intent } else { nil } })
    }

    var understanding: Understanding {
        let alarms = AlarmReading(reading, book.cries)
        let alarm = alarms.alarm
        var result = Understanding(intent: .unclear, words: tidied, confidence: 0, alarm: alarm)
        result.reference = numbers.references.first?.reference
        result.place = place.finding
        result.formerNames = place.formerNames
        result.beneficiary = reading.matches.filter { $0.sense == .beneficiary }.max { $0.length < $1.length }
            .map { reading.original($0.words) }
        noteMarks(&result)
        result.times = times
        result.matter = matter
        let category = CategoryReading(reading, alarms, book).best
        let (intent, confidence) = decided(alarm, category, &result)
        result.meansOffer = intent == .offer && confidence > 0.8 || intent == .no && offersInstead
        result.intent = intent
        result.confidence = confidence
        if [.request, .offer, .search].contains(intent) || result.besideAlarm != nil {
            result.category = category?.key
        }
        if intent == .no { result.categoryBesideNo = category?.key }
        return result
    }

    private func decided(
        _ alarm: Alarm?, _ category: CategoryReading.Finding?, _ result: inout Understanding
    ) -> (Intent, Double) {
        if has(.stop) { return (.stop, 1) }
        if alarm != nil {
            let beside = wish(category)
            if category != nil, beside.1 > 0.8, [.request, .offer].contains(beside.0) { result.besideAlarm = beside.0 }
            return (.emergency, 1)
        }
        if has(.report) { return (.report, 0.9) }
        if let answer = shortAnswer(category, &result) { return answer }
        for intent in [Intent.erase, .myData, .myListings, .end, .resume] where has(intent) { return (intent, 0.9) }
        if category?.isWeak != false, has(.callback) { return (.callback, 0.9) }
        if has(.contact) { return (.contact, 0.9) }
        return wish(category)
    }

    /// What stands beside the intent.
    private func noteMarks(_ result: inout Understanding) {
        for match in reading.matches {
            switch match.sense {
            case .organisation: result.isOfOrganisation = true
            case .act(let act): result.act = act
            case .erasureConfirmed: result.confirmsErasure = true
            default: break
            }
        }
    }

    // MARK: Answers

    /// Digits, yes and no, a listing's number, and the words that stand alone.
    private func shortAnswer(
        _ category: CategoryReading.Finding?, _ result: inout Understanding
    ) -> (Intent, Double)? {
        let hasMatter = category != nil || place.finding != .none
        if let reference = numbers.references.first {
            let rest = reading.words.indices.filter { !reference.word.contains($0) }
            if rest.count == 1, reading.words[rest[0]].word.letters == "9", rest[0] == reference.word.upperBound {
                return (.end, 1)
            }
            if let number = choiceNumber(rest) { result.choice = number }
        } else if !hasWhole(.thanks), let number = choiceNumber(Array(reading.words.indices)) {
            result.choice = number
            result.place = .none
            return (.choice, 1)
        }
        for (intent, consent) in [(Intent.no, false), (.yes, true)] where has(intent) {
            result.consent = consent
            return (intent, hasMatter ? 0.8 : 1)
        }
        if has(.end) { return (.end, 1) }
        if result.reference != nil, !hasMatter { return (.reference, 1) }
        for intent in [Intent.more, .menu] where hasWhole(intent) || !hasMatter && has(intent) { return (intent, 1) }
        return nil
    }

    /// The number that some words say, where they say nothing else: "le 2", "troisième", "A1".
    private func choiceNumber(_ indices: [Int]) -> Int? {
        var numbers: [Int] = []
        var beside = Set(
            reading.matches.filter { $0.sense == .besideChoice || $0.sense == .courtesy }.flatMap { Array($0.words) })
        var rest = indices[...]
        while let index = rest.first {
            rest = rest.dropFirst()
            let word = reading.words[index].word
            if let next = rest.first, next == index + 1,
                let number = book.numbers[Stem.of(word.letters + reading.words[next].word.letters)]
            {
                numbers.append(number)
                rest = rest.dropFirst()
            } else if word.isNumber, let number = Int(word.letters), number <= 20, word.letters.utf8.count <= 2 {
                numbers.append(number)
            } else if let number = book.numbers[reading.words[index].stem] {
                numbers.append(number)
            } else if index + 1 < reading.words.count, word.letters.utf8.count == 1,
                reading.words[index + 1].word.isNumber,
                word.letters <= "f"
            {
                // RedCall's "A1": a letter for the question, a digit for the answer.
                beside.insert(index)
            } else if !beside.contains(index) {
                return nil
            }
        }
        return numbers.count == 1 ? numbers[0] : nil
    }

    private var offersInstead: Bool {
        let scores = WishReading(reading).scores
        return scores[.offer] ?? 0 >= 1 && scores[.request] == nil
    }

    // MARK: Wishes

    /// What people come for: a request, an offer, a search.
    private func wish(_ category: CategoryReading.Finding?) -> (Intent, Double) {
        let scores = WishReading(reading).scores
        let (search, offer, request) = (scores[.search] ?? 0, scores[.offer] ?? 0, scores[.request] ?? 0)
        if search > 0, search >= request, search >= offer { return (.search, 0.9) }
        let hasMatter = category != nil || place.finding != .none
        // Weak words ("gratuit", "je n'arrive plus à…") mean something only beside a thing or a place.
        if offer >= 1 || offer > 0 && hasMatter, offer > request { return (.offer, offer >= 1 ? 0.9 : 0.7) }
        if request >= 1 || request > 0 && hasMatter { return (.request, request >= 1 ? 0.9 : 0.7) }
        // Only a thing was named: most of those who do so want it.
        if category != nil { return (.request, 0.6) }
        if has(.callback) { return (.callback, 0.9) }
        if has(.thanks) { return (.thanks, 0.9) }
        if has(.menu) { return (.menu, 0.8) }
        if place.finding == .none { return (.unclear, 0) }
        // A place and words that no list knows: most people who write so want something there.
        return reading.roles.strangeWords(besides: place.words) >= 2 ? (.request, 0.5) : (.unclear, 0.4)
    }

    // MARK: Phrases

    private func has(_ intent: Intent) -> Bool { said.contains(intent) }

    private func hasWhole(_ intent: Intent) -> Bool {
        reading.matches.contains { $0.sense == .intent(intent) && $0.anchor == .whole }
    }

    // MARK: Words

    private var tidied: String {
        var tidied = ""
        for word in reading.text.unicodeScalars.split(whereSeparator: isSpace) {
            if !tidied.isEmpty { tidied += " " }
            tidied.unicodeScalars += word
        }
        return tidied
    }

    /// Spaces and control characters; `Character.isWhitespace` is slow on Linux.
    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private var times: [String] {
        var free = Occupancy(reading.words.count)
        let found = reading.matches.filter { $0.sense == .time }.sorted { $0.words.count > $1.words.count }
        return found.filter { free.take($0.words) }.sorted { $0.words.lowerBound < $1.words.lowerBound }
            .map { reading.original($0.words) }
    }

    /// The words without place, courtesies and numbers of listings.
    private var matter: String {
        var isOut = [Bool](repeating: false, count: reading.words.count)
        for match in reading.matches where match.sense == .courtesy { for index in match.words { isOut[index] = true } }
        for range in place.words + numbers.references.map(\.word) { for index in range { isOut[index] = true } }
        var end = 0
        let kept = reading.words.indices.filter { index in
            // What was parted or written out has one place in the original.
            defer { end = reading.words[index].word.range.upperBound }
            return !isOut[index] && reading.words[index].word.range.lowerBound >= end
        }
        return kept.map { reading.original($0..<$0 + 1) }.joined(separator: " ")
    }
}
