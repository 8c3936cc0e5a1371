#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The dialogue of a call: keys and words in, what is said and listened for out. It shares listings, places and rules with the
/// dialogue by SMS.
public struct CallDialogue: Sendable {
    let territory: HomeTerritory
    let face: VoiceFace
    /// Seconds that a listing stands.
    let lifetime: TimeInterval
    /// What is likely to be said where a place is asked for.
    let communeNames: [String]

    public init(territory: HomeTerritory, face: VoiceFace, lifetime: TimeInterval) {
        self.territory = territory
        self.face = face
        self.lifetime = lifetime
        communeNames = territory.areas.areas.flatMap(\.communes).map(face.name)
    }

    /// One turn. Throws only what the directory throws.
    public func step(
        _ state: CallState, _ heard: CallHearing, from caller: Caller, in surroundings: CallSurroundings,
        looking directory: any CallDirectory, at now: Date
    ) throws -> CallTurn {
        var move = CallMove(
            dialogue: self, directory: directory, caller: caller, surroundings: surroundings, now: now, state: state)
        try move.run(heard)
        return CallTurn(state: move.state, steps: move.steps, effects: move.effects)
    }
}

/// The working copy of one turn of a call.
struct CallMove {
    let dialogue: CallDialogue
    let directory: any CallDirectory
    let caller: Caller
    let surroundings: CallSurroundings
    let now: Date

    var state: CallState
    /// What is said before the next question.
    var said: [Utterance] = []
    var steps: [CallStep] = []
    var effects: [CallEffect] = []

    var territory: HomeTerritory { dialogue.territory }
    var face: VoiceFace { dialogue.face }
    var lifetime: TimeInterval { dialogue.lifetime }

    mutating func run(_ heard: CallHearing) throws {
        // Whatever was not confirmed has not happened; the next call may go on with it.
        if heard == .ended { return }
        state.hasSaidPIN = false
        if case .dialled(let outcome) = heard { return try take(outcome) }
        if now.timeIntervalSince(state.startedAt) > CallState.longest { return try part(after: heard) }
        switch heard {
        case .began: try greet()
        case .answered(let reference): try announce(reference)
        case .keys(let keys): try take(keys)
        case .words(let words, let confidence): try take(words, confidence)
        case .silence: try takeSilence()
        case .message(let message): try take(message)
        case .dialled, .ended: break
        }
    }

    private mutating func greet() throws {
        say(.greeting, ["service": face.identity.name])
        if caller.speaker?.hasStopped == true { return try ask(.comeBack) }
        // What was begun on a line that others share is nobody's business but the caller's.
        if let unfinished = caller.unfinished, !(caller.isHousehold && caller.hasPIN) {
            return try ask(.resume(unfinished))
        }
        try ask(.menu)
    }

    private mutating func takeSilence() throws {
        switch state.place {
        // Providers differ in what they make of a silence after the tone.
        case .words, .voicemail: try take(KeptVoiceMessage(id: nil))
        // Whoever stays on the line has not finished.
        case .done: try ask(.menu)
        default: try nothingUsable(.notHeard)
        }
    }

    /// After half an hour: what was just said is not lost.
    private mutating func part(after heard: CallHearing) throws {
        switch heard {
        case .message(let message) where state.place == .voicemail && !message.isEmpty:
            say(.voicemailKept, ["promise": face.promise(try leave(message))])
        case .words(let words, _):
            if let alarm = words.alarm { warn(alarm) }
        case .keys(let keys) where Self.emergencyNumbers.contains(Self.number(keys)): warn(.help)
        default: break
        }
        hangUp(after: .tooLong)
    }

    /// Silence, or something that means nothing here: once more in other words, then a person.
    mutating func nothingUsable(_ phrase: VoicePhrase?) throws {
        state.tries += 1
        guard state.tries < mostTries else {
            // Whoever did not call us is left alone; an answering machine too.
            return state.place == .announced ? hangUp(after: .leftAlone) : try rescue()
        }
        if let phrase { say(phrase) }
        try ask(state.place, again: true)
    }

    private var mostTries: Int {
        if case .pin = state.place { CallState.mostTriesOfPIN } else { CallState.mostTries }
    }

    /// Whoever gets no further is helped by a person. Where that helped nothing either, nobody is there.
    private mutating func rescue() throws {
        state.rescues += 1
        guard state.rescues > CallState.mostRescues else { return try person() }
        if !caller.isWithheld { say(.callbackNoted, ["promise": try promise(.callback)]) }
        hangUp(after: .goodbye)
    }

    mutating func say(_ phrase: VoicePhrase, _ values: [String: String] = [:]) {
        said.append(face.say(phrase, values))
    }

    /// Puts a question. The same one is not put without end.
    mutating func ask(_ place: CallPlace, again: Bool = false) throws {
        state.repeats = place.asksTheSame(as: state.place) ? state.repeats + 1 : 0
        if !again { state.tries = 0 }
        state.place = place
        if state.repeats >= CallState.mostRepeats { return try rescue() }
        try putQuestion(again: again)
    }

    mutating func listen(_ prompt: [Utterance], digits: Int = 1, hints: [String] = [], isSecret: Bool = false) {
        steps.append(.gather(Gathering(said + prompt, digits: digits, hints: hints, isSecret: isSecret)))
        said = []
    }

    mutating func hangUp(after phrase: VoicePhrase) {
        steps += [.say(said + [face.say(phrase)]), .hangUp]
        said = []
    }

    /// Until when staff answer. Whoever asks again hears the same time again, as long as it has not passed.
    func timePromised(_ matter: StaffMatter, about reference: Reference? = nil) throws -> Date {
        let given = caller.isWithheld ? nil : try directory.promise(of: matter, about: reference)
        return given.flatMap { $0 > now ? $0 : nil } ?? Promise.time(from: now)
    }

    /// Asks staff; in words until when they answer.
    mutating func promise(_ matter: StaffMatter, about reference: Reference? = nil) throws -> String {
        let time = try timePromised(matter, about: reference)
        effects.append(.listing(.askStaff(matter, reference, promised: time)))
        return face.promise(time)
    }
}
