/// How each question is put.
extension CallMove {
    mutating func putQuestion(again: Bool) throws {
        switch state.place {
        case .menu: offer([again ? .menuAgain : .menu], hints: .menuHints)
        case .done: offer([.done], hints: .menuHints)
        case .comeBack: offer([.comeBack])
        case .resume(let unfinished): offer([face.say(.resume, ["kind": face.kind(unfinished.draft.kind)])])
        case .category(let draft, let from): try askCategory(draft, from: from, again: again)
        case .knownPlace(let matter):
            guard let known else { return try ask(.postalCode(matter)) }
            offer([face.say(.knownPlace, ["deCommune": face.nameAfterDe(known)])])
        case .postalCode(let matter):
            askNumber([again ? .postalCodeAgain : phrase(for: matter)], 5, again: again, hints: dialogue.communeNames)
        case .places(let communes, _):
            listen(communes.enumerated().map(placeOption) + [face.say(.person)], hints: communes.map(face.name))
        case .letters(let communes, _):
            askNumber(
                again ? [.lettersAgain, .moreLetters, .lastLetters] : [.letters], 5, again: again,
                hints: communes.map(face.name))
        case .words(let draft): record(draft.kind)
        case .confirm(let draft, let message):
            try askConfirmation(draft, hasWords: message != nil || !draft.words.isEmpty)
        case .listings(let query, let index, let reference): try speak(query, index, reference)
        case .listing(let reference): try speak(reference)
        case .reference: askNumber([.reference], 6, again: again)
        case .nothing: offer([.nothingMenu], hints: .menuHints)
        case .own: offer([.ownMenu], hints: .menuHints)
        case .pin: listen([face.say(.pin)], digits: 4, isSecret: true)
        case .ownListing(let reference): try speakOwn(reference)
        case .report: askNumber([.report], 6, again: again)
        case .announced: listen([announcement])
        case .stillNeeded(let reference): try askWhetherNeeded(reference)
        case .stop: offer([.stop])
        case .person: try person()
        case .voicemail: try voicemail(after: nil)
        }
    }

    /// A menu, a person at its end.
    private mutating func offer(_ phrases: [VoicePhrase], hints: VoicePhrase = .answerHints) {
        offer(phrases.map { face.say($0) }, hints: hints)
    }

    mutating func offer(_ prompt: [Utterance], hints: VoicePhrase = .answerHints) {
        listen(prompt + [face.say(.person)], hints: face.list(hints))
    }

    /// Several digits; whoever hears it again is told the way to a person, for there a single 0 has to be waited for.
    private mutating func askNumber(_ phrases: [VoicePhrase], _ digits: Int, again: Bool, hints: [String] = []) {
        let words = phrases + (again ? [.personAfterWait] : [])
        listen(words.map { face.say($0) }, digits: digits, hints: hints)
    }

    private func phrase(for matter: Matter) -> VoicePhrase {
        if case .search = matter { .postalCodeForSearch } else { .postalCode }
    }

    /// The commune that the caller last named.
    var known: INSEECode? { state.commune ?? caller.speaker?.commune }

    private func placeOption(_ index: Int, _ commune: INSEECode) -> Utterance {
        face.say(.placeOption, ["commune": face.name(commune), "digit": "\(index + 1)"])
    }

    /// Three, and the way to the next three.
    private mutating func askCategory(_ draft: ListingDraft, from: Int, again: Bool) throws {
        let categories = try directory.categories()
        let shown = categories.dropFirst(from).prefix(Self.categoriesAtOnce)
        let phrase: VoicePhrase = draft.kind == .offer ? .categoryForOffer : .categoryForRequest
        var prompt = from == 0 || again ? [face.say(phrase)] : []
        for (index, category) in shown.enumerated() {
            prompt.append(face.say(.categoryOption, ["category": category.spoken, "digit": "\(index + 1)"]))
        }
        let isLast = from + Self.categoriesAtOnce >= categories.count
        if categories.count > Self.categoriesAtOnce {
            prompt.append(face.say(isLast ? .firstCategories : .moreCategories))
        }
        if again { prompt.append(face.say(.person)) }
        listen(prompt, hints: categories.map(\.keyword))
    }

    static let categoriesAtOnce = 3

    private mutating func record(_ kind: ListingKind) {
        steps.append(
            .record(
                VoiceMessage(said + [face.say(kind == .offer ? .wordsForOffer : .words)], longest: Self.longestWords)))
        said = []
    }

    /// Seconds: a wish is told in half a minute.
    private static let longestWords = 60

    private mutating func askConfirmation(_ draft: ListingDraft, hasWords: Bool) throws {
        guard let category = try draft.category.flatMap(directory.category), let commune = draft.commune,
            territory.covers(commune)
        else {
            return try forward(.listing(draft))
        }
        let what = ["kind": face.kind(draft.kind), "category": category.spoken, "sector": face.sector(commune)]
        var prompt = [face.say(.confirm, what)]
        if hasWords { prompt.append(face.say(.confirmWords)) }
        prompt.append(face.say(draft.isForOther ? .confirmMenuForOther : .confirmMenu))
        if draft.mayBeForOther { prompt.append(face.say(.confirmForOther)) }
        offer(prompt)
    }
}
