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

    public init(territory: HomeTerritory, face: VoiceFace, lifetime: TimeInterval) {
        self.territory = territory
        self.face = face
        self.lifetime = lifetime
    }

    /// One turn. Throws only what the directory throws.
    public func step(
        _ state: CallState, _ heard: CallHearing, from caller: Caller, in surroundings: CallSurroundings,
        looking directory: any CallDirectory, at now: Date
    ) throws -> CallTurn {
        var move = CallMove(
            territory: territory, face: face, lifetime: lifetime, directory: directory, caller: caller,
            surroundings: surroundings, now: now, state: state)
        try move.run(heard)
        return CallTurn(state: move.state, steps: move.steps, effects: move.effects)
    }
}

/// The working copy of one turn of a call.
struct CallMove {
    let territory: HomeTerritory
    let face: VoiceFace
    let lifetime: TimeInterval
    let directory: any CallDirectory
    let caller: Caller
    let surroundings: CallSurroundings
    let now: Date

    var state: CallState
    /// What is said before the next question.
    var said: [Utterance] = []
    var steps: [CallStep] = []
    var effects: [CallEffect] = []

    mutating func run(_ heard: CallHearing) throws {
        // Whatever was not confirmed has not happened; the next call may go on with it.
        if heard == .ended { return }
        if case .dialled(let outcome) = heard { return try take(outcome) }
        if now.timeIntervalSince(state.startedAt) > CallState.longest { return hangUp(after: .tooLong) }
        switch heard {
        case .began: try greet()
        case .answered(let reference): try announce(reference)
        case .keys(let keys): try take(keys)
        case .words(let words, let confidence): try take(words, confidence)
        case .silence: try nothingUsable(.notHeard)
        case .message(let message): try take(message)
        case .dialled, .ended: break
        }
    }

    private mutating func greet() throws {
        say(.greeting, ["service": face.identity.name])
        // What was begun on a line that others share is nobody's business but the caller's.
        if let unfinished = caller.unfinished, !(caller.isHousehold && caller.hasPIN) {
            return try ask(.resume(unfinished))
        }
        try ask(.menu)
    }

    /// "15", "17", "18", "112" where several digits are awaited.
    private static let emergencyNumbers = Set(
        HelpLine.all.filter { $0.isEmergency && $0.number.utf8.count < 4 }.map(\.number))

    private mutating func take(_ keys: String) throws {
        if keys.allSatisfy({ $0 == "*" }) { return try ask(state.place) }
        guard !state.place.isWaiting else { return try ask(state.place) }
        guard state.place.takesNumber else {
            // The last key counts: who corrects a slip presses again.
            guard let digit = keys.last(where: { $0 != "#" })?.wholeNumberValue else {
                return try nothingUsable(.notUnderstood)
            }
            if digit == 0 { return try person() }
            if try !answer(digit: digit) { try nothingUsable(.notUnderstood) }
            return
        }
        // A star begins the number anew.
        let number = String(keys.split(separator: "*").last ?? "").filter { $0 != "#" }
        if Self.emergencyNumbers.contains(number) { return try emergency(.help) }
        if number == "0" { return try person() }
        if try number.isEmpty || !answer(number: number) { try nothingUsable(.notUnderstood) }
    }

    mutating func emergency(_ alarm: Alarm) throws {
        effects.append(.listing(.askStaff(.emergency, nil)))
        switch alarm {
        case .help: say(.emergencyHelp)
        case .violence: say(.emergencyViolence)
        case .despair: say(.emergencyDespair)
        }
        try ask(state.place)
    }

    /// Silence, or something that means nothing here: once more in other words, then a person.
    mutating func nothingUsable(_ phrase: VoicePhrase?) throws {
        state.tries += 1
        guard state.tries < CallState.mostTries else {
            // Whoever did not call us is left alone; an answering machine too.
            return state.place == .announced ? hangUp(after: .leftAlone) : try rescue()
        }
        if let phrase { say(phrase) }
        try ask(state.place, again: true)
    }

    /// Whoever gets no further is helped by a person. Where that helped nothing either, nobody is there.
    private mutating func rescue() throws {
        state.rescues += 1
        guard state.rescues <= CallState.mostRescues else {
            if !caller.isWithheld { effects.append(.listing(.askStaff(.callback, nil))) }
            return hangUp(after: .goodbye)
        }
        try person()
    }

    mutating func say(_ phrase: VoicePhrase, _ values: [String: String] = [:]) {
        said.append(face.say(phrase, values))
    }

    /// Puts a question. The same one is not put without end.
    mutating func ask(_ place: CallPlace, again: Bool = false) throws {
        state.repeats = place == state.place ? state.repeats + 1 : 0
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
    mutating func promise(_ matter: StaffMatter, about reference: Reference? = nil) throws -> String {
        let given = caller.isWithheld ? nil : try directory.promise(of: matter, about: reference)
        let time = given.flatMap { $0 > now ? $0 : nil } ?? Promise.time(from: now)
        effects.append(.listing(.askStaff(matter, reference, promised: time)))
        return face.promise(time)
    }
}
