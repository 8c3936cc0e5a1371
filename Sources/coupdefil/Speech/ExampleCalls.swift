import ArgumentParser
import Domain
import Foundation
import Prompts
import Switchboard

/// Calls by somebody who hears everything to its end, to measure what the dialogue says.
struct ExampleCalls {
    /// What was said until the wait was over.
    struct Way {
        let name: String
        let keys: [String]
        let heard: [Utterance]
    }

    private let dialogue: CallDialogue
    private let directory: ExampleDirectory
    private let reference: Reference
    private let own: Reference
    private let home: INSEECode
    private let postalCode: String
    private let nearby: [INSEECode]
    /// A Tuesday morning.
    private let now = Date(timeIntervalSince1970: 1_795_510_800)

    /// Throws where the territory is empty.
    init(_ wiring: Wiring) throws {
        let territory = wiring.territory
        let face = VoiceFace(wording: wiring.book, territory: territory, identity: wiring.profile.identity)
        dialogue = CallDialogue(territory: territory, face: face, lifetime: 30 * 24 * 3600)
        let communes = territory.areas.areas.flatMap(\.communes).compactMap(territory.commune)
        guard let home = communes.max(by: { $0.population < $1.population }), let area = territory.area(of: home.insee),
            let postalCode = home.postalCodes.first, let reference = Reference(4127),
            let own = Reference(4128)
        else { throw ValidationError("There is no commune in the territory.") }
        self.home = home.insee
        self.postalCode = postalCode
        (self.reference, self.own) = (reference, own)
        nearby = Array(communes.map(\.insee).filter { $0 != home.insee }.prefix(9))
        directory = ExampleDirectory(
            categories: wiring.book.categories, area: area, reference: reference, own: own, now: now)
    }

    /// Every place at which one key is awaited, with what is said there.
    func menus() throws -> [(name: String, prompt: [Utterance])] {
        let request = Matter.listing(ListingDraft(kind: .request, category: directory.first, commune: home))
        let draft = ListingDraft(kind: .request, category: directory.first, commune: home)
        let query = ListingQuery(around: home)
        let places: [(String, CallPlace)] = [
            ("the menu", .menu), ("go on with what the last call began", .resume(UnfinishedListing(draft))),
            ("which commune: the known one", .knownPlace(request)),
            ("which commune: two", .places(Array(nearby.prefix(2)), request)),
            ("which commune: nine", .places(nearby, request)), ("publish?", .confirm(draft, recorded: nil)),
            ("after something is done", .done),
            ("after a listing of a list", .listings(query, index: 0, reference)),
            ("after a listing that was dialled", .listing(reference)), ("nothing near", .nothing(query)),
            ("when we call", .announced), ("is it still needed", .stillNeeded(own)), ("one's own", .own),
            ("after one's own listing", .ownListing(own)), ("stop for good", .stop),
        ]
        let categories = stride(from: 0, to: directory.all.count, by: 3).map { first in
            ("what help, categories from \(first + 1)", CallPlace.category(ListingDraft(kind: .request), from: first))
        }
        return try (places + categories).map { ($0, try prompt(at: $1)) }
    }

    /// The ways that count most.
    func ways() throws -> [Way] {
        let new = Caller(speaker: Speaker(isNew: true))
        let known = Caller(speaker: Speaker(isNew: false, commune: home))
        return [
            try way("to the first choice", [], as: new),
            try way("a new caller, to the first listing near home", ["3", postalCode], as: new),
            try way("a known caller, to the first listing near home", ["3", "1"], as: known),
        ]
    }

    private func prompt(at place: CallPlace) throws -> [Utterance] {
        var state = CallState(startedAt: now)
        state.place = place
        state.isOpened = true
        return try turn(state, .keys("*"), Caller(speaker: Speaker(isNew: false, commune: home))).steps.flatMap(
            \.prompt)
    }

    /// Waits for each choice to be said before its key; a number is typed once all is said.
    private func way(_ name: String, _ keys: [String], as caller: Caller) throws -> Way {
        var heard: [Utterance] = []
        var turn = try turn(CallState(startedAt: now), .began, caller)
        for key in keys {
            let prompt = turn.steps.flatMap(\.prompt)
            let last = prompt.firstIndex { utterance in
                key.count == 1 && SpokenOption.options(in: utterance.text).contains { "\($0.key)" == key }
            }
            heard += last.map { prompt[..<$0] + [prompt[$0].cut(after: Character(key))] } ?? prompt[...]
            turn = try self.turn(turn.state, .keys(key), caller)
        }
        // The wait is over where what was asked for begins: the choices, or the listing.
        if keys.isEmpty {
            heard += turn.steps.flatMap(\.prompt).prefix { SpokenOption.options(in: $0.text).isEmpty }
        }
        return Way(name: name, keys: keys, heard: heard)
    }

    private func turn(_ state: CallState, _ hearing: CallHearing, _ caller: Caller) throws -> CallTurn {
        try dialogue.step(
            state, hearing, from: caller, in: CallSurroundings(staff: nil, ownNumber: "", newPIN: "4815"),
            looking: directory, at: now)
    }
}

extension CallStep {
    /// What is said before anything is awaited.
    fileprivate var prompt: [Utterance] {
        switch self {
        case .say(let utterances): utterances
        case .gather(let gathering): gathering.prompt
        case .record(let message): message.prompt
        case .dial(let dialling): dialling.prompt
        case .redirect, .hangUp: []
        }
    }
}

extension Utterance {
    /// Up to the choice of that key.
    fileprivate func cut(after choice: Character) -> Utterance {
        guard let end = text.firstRange(of: "\(choice).")?.upperBound else { return self }
        return Utterance(String(text[..<end]), key: key, hasValues: hasValues)
    }
}
