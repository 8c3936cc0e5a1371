/// How each question is put.
extension CallMove {
    mutating func putQuestion(again: Bool) throws {
        switch state.place {
        case .menu: listen([face.say(again ? .menuAgain : .menu), face.say(.person)], hints: face.list(.menuHints))
        case .resume(let draft): listen([face.say(.resume, ["kind": face.kind(draft.kind)]), face.say(.person)])
        case .category(let draft, let from): try askCategory(draft, from: from, again: again)
        case .knownPlace(let matter):
            guard let known else { return try ask(.postalCode(matter)) }
            listen([face.say(.knownPlace, ["deCommune": face.nameAfterDe(known)]), face.say(.person)])
        case .postalCode(let matter):
            listen([face.say(again ? .postalCodeAgain : phrase(for: matter))], digits: 5, hints: communeNames)
        case .places(let communes, _): listen(communes.enumerated().map(placeOption) + [face.say(.person)])
        case .letters(let communes, _):
            listen([face.say(again ? .lettersAgain : .letters)], digits: 5, hints: communes.map(face.name))
        case .words: record()
        case .confirm(let draft, let message):
            try askConfirmation(draft, hasWords: message != nil || !draft.words.isEmpty)
        case .consent: listen([face.say(.consent), face.say(.person)])
        case .listings(let query, let index): try speak(query, index: index)
        case .listing(let reference): try speak(reference)
        case .reference: listen([face.say(.reference)], digits: 6)
        case .nothing: listen([face.say(.nothingMenu), face.say(.person)])
        case .own: listen([face.say(.ownMenu), face.say(.person)])
        case .pin: listen([face.say(.pin)], digits: 4, isSecret: true)
        case .ownListing(let index): try speakOwn(index)
        case .report: listen([face.say(.report)], digits: 6)
        case .announced: listen([announcement])
        case .stillNeeded(let reference): try askWhetherNeeded(reference)
        case .stop: listen([face.say(.stop), face.say(.person)])
        case .person: try person()
        case .voicemail: voicemail(after: nil)
        }
    }

    private func phrase(for matter: Matter) -> VoicePhrase {
        if case .search = matter { .postalCodeForSearch } else { .postalCode }
    }

    /// The commune that the caller last named.
    var known: INSEECode? { state.commune ?? caller.speaker?.commune }

    private var communeNames: [String] { territory.areas.areas.flatMap(\.communes).map(face.name) }

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
        listen(prompt, hints: categories.map(\.keyword))
    }

    static let categoriesAtOnce = 3

    private mutating func record() {
        steps.append(.record(VoiceMessage(said + [face.say(.words)], longest: Self.longestWords)))
        said = []
    }

    /// Seconds: a wish is told in half a minute.
    private static let longestWords = 60

    private mutating func askConfirmation(_ draft: ListingDraft, hasWords: Bool) throws {
        guard let category = try draft.category.flatMap(directory.category), let commune = draft.commune else {
            return try forward(.listing(draft))
        }
        let what = ["kind": face.kind(draft.kind), "category": category.spoken, "sector": face.sector(commune)]
        var prompt = [face.say(.confirm, what)]
        if hasWords { prompt.append(face.say(.confirmWords)) }
        let isForSomebody = draft.kind == .request && !draft.isForOther && draft.changes == nil
        prompt += [face.say(.confirmMenu), face.say(isForSomebody ? .confirmForOther : .person)]
        listen(prompt)
    }
}
