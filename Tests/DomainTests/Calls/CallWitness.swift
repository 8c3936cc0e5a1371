import Domain
import Foundation

/// Sees every turn of a call, and says what must not be.
struct CallWitness {
    private let wasKnown: Bool
    private(set) var faults: [String] = []
    private(set) var turns = 0
    private(set) var places: [String] = []
    /// From one place to another by keys.
    private(set) var ways: Set<CallWay> = []
    /// The places where a call began.
    private(set) var entrances: Set<String> = []
    private(set) var phrases: Set<String> = []
    private(set) var published = 0
    /// What was said last before we hung up; nil where the caller did, or was still served.
    private(set) var ending: String?
    private(set) var mostInARow = 1
    private var story: [(heard: CallHearing, place: CallPlace)] = []
    private var lastSteps: [CallStep] = []
    private var inARow = 1
    private var isOffered = false
    private var isNoted = false

    init(of line: Caller) { wasKnown = line.speaker != nil }

    mutating func expect(_ isTrue: Bool, _ complaint: @autoclosure () -> String) {
        if isTrue { return }
        let turns = story.suffix(14).map { "\(Self.title($0.heard)) \($0.place.title)" }
        faults.append("\(complaint()): \(turns.joined(separator: " → "))")
    }

    mutating func see(_ heard: CallHearing, from before: CallState, _ turn: CallTurn, line: Caller, at now: Date) {
        turns += 1
        let (from, to) = (before.place.title, turn.state.place.title)
        places.append(to)
        story.append((heard, turn.state.place))
        switch heard {
        case .keys: ways.insert(CallWay(from: from, to: to))
        case .began, .answered: if turns == 1 { entrances.insert(to) }
        default: break
        }
        note(turn)
        guard heard != .ended else {
            return expect(turn.steps.isEmpty && turn.effects.isEmpty, "something after the end")
        }
        checkSteps(turn.steps)
        checkEnd(heard, before, turn, at: now)
        checkEffects(heard, before, turn)
        checkSecrets(turn, line, heard)
    }

    private mutating func note(_ turn: CallTurn) {
        for step in turn.steps {
            switch step {
            case .dial: isOffered = true
            case .record where turn.state.place == .voicemail: isOffered = true
            default: break
            }
        }
        for effect in turn.effects {
            switch effect {
            case .listing(.askStaff(.callback, _, _)), .leave: isNoted = true
            case .listing(.publish): published += 1
            default: break
            }
        }
    }

    private mutating func checkSteps(_ steps: [CallStep]) {
        for (index, step) in steps.enumerated() {
            expect(step.isLast == (index == steps.count - 1), "a step in the wrong place")
            for utterance in step.utterances {
                phrases.insert(utterance.key)
                let isWhole = !utterance.text.isEmpty && !utterance.text.utf8.contains(UInt8(ascii: "{"))
                expect(isWhole, "not to be said: \(utterance)")
            }
        }
        expect(!steps.isEmpty, "a dead end")
        if case .gather(let gathering)? = steps.last { expect(!gathering.prompt.isEmpty, "listening without a word") }
        inARow = steps == lastSteps ? inARow + 1 : 1
        mostInARow = max(mostInARow, inARow)
        expect(inARow <= 4, "the same again and again")
        lastSteps = steps
    }

    private mutating func checkEnd(_ heard: CallHearing, _ before: CallState, _ turn: CallTurn, at now: Date) {
        guard turn.steps.last == .hangUp else { return }
        ending = turn.steps.flatMap(\.utterances).last?.key ?? ""
        let isHelped = isOffered && (isNoted || !wasKnown)
        switch (ending, before.place) {
        case ("tooLong", _): expect(now.timeIntervalSince(before.startedAt) > 1800, "ended too early")
        case ("stopped", .stop), ("leftAlone", .announced), ("noLongerThere", _), ("goodbye", .stillNeeded): break
        case ("goodbye", _) where heard == .dialled(.answered): break
        case ("goodbye", .done):
            if case .words(let words, _) = heard, words.intent == .thanks { break }
            expect(isHelped, "hung up")
        case ("goodbye", _): expect(isHelped, "hung up")
        default: expect(false, "hung up with other words")
        }
    }

    private mutating func checkEffects(_ heard: CallHearing, _ before: CallState, _ turn: CallTurn) {
        for effect in turn.effects {
            switch effect {
            case .listing(.publish), .listing(.change), .attach, .givePIN:
                if case .confirm = before.place, heard.isOne { break }
                expect(false, "published without a word")
            case .listing(.close(let reference)):
                let isAsked = before.place == .ownListing(reference) || before.place == .stillNeeded(reference)
                expect(isAsked, "closed without a word")
            case .listing(.stopService): expect(before.place == .stop && heard.isOne, "stopped without a word")
            default: break
            }
        }
        guard case .message(let message) = heard, !message.isEmpty, ending != "tooLong" || before.place == .voicemail
        else { return }
        let isLeft = turn.effects.contains { if case .leave(message, _) = $0 { true } else { false } }
        if case .confirm(_, message) = turn.state.place { return }
        expect(isLeft, "a message was lost")
    }

    private static let secrets: Set = [
        "ownListing", "ownExpired", "ownListingMenu", "ownExpiredMenu", "prolonged", "closed", "changed", "stillNeeded",
    ]

    private mutating func checkSecrets(_ turn: CallTurn, _ line: Caller, _ heard: CallHearing) {
        guard line.isHousehold, line.hasPIN, !turn.state.isOpened else { return }
        let keys = turn.steps.flatMap(\.utterances).map(\.key)
        expect(Self.secrets.isDisjoint(with: keys), "said before the PIN: \(keys)")
        if heard == .began { expect(!keys.contains("resume"), "what was begun is said before the PIN") }
    }

    private static func title(_ heard: CallHearing) -> String {
        switch heard {
        case .keys(let keys): "[\(keys)]"
        case .words(let words, let confidence): "\"\(words.words)\" \(Int(confidence * 100))%"
        default: "\(heard)"
        }
    }
}

struct CallWay: Hashable {
    let from: String
    let to: String
}

extension CallHearing {
    /// The key 1, or words that mean it.
    fileprivate var isOne: Bool {
        switch self {
        case .keys(let keys): keys.last { $0 != "#" } == "1"
        case .words(let words, let confidence): confidence >= 0.4 && (words.choice == 1 || words.consent == true)
        default: false
        }
    }
}

extension CallStep {
    fileprivate var isLast: Bool {
        if case .say = self { false } else { true }
    }

    fileprivate var utterances: [Utterance] {
        switch self {
        case .say(let utterances): utterances
        case .gather(let gathering): gathering.prompt
        case .record(let message): message.prompt
        case .dial(let dialling): dialling.prompt
        case .redirect, .hangUp: []
        }
    }
}

extension CallPlace {
    /// Its case, without what it holds.
    var title: String {
        switch self {
        case .menu: "menu"
        case .done: "done"
        case .comeBack: "comeBack"
        case .resume: "resume"
        case .category: "category"
        case .knownPlace: "knownPlace"
        case .postalCode: "postalCode"
        case .places: "places"
        case .letters: "letters"
        case .words: "words"
        case .confirm: "confirm"
        case .listings: "listings"
        case .listing: "listing"
        case .reference: "reference"
        case .nothing: "nothing"
        case .own: "own"
        case .pin: "pin"
        case .ownListing: "ownListing"
        case .report: "report"
        case .announced: "announced"
        case .stillNeeded: "stillNeeded"
        case .stop: "stop"
        case .person: "person"
        case .voicemail: "voicemail"
        }
    }
}
