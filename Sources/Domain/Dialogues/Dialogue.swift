#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The one dialogue by which people ask, offer, look and end: `step(state, what was said) → (state, replies, effects)`.
public struct Dialogue: Sendable {
    let territory: HomeTerritory
    let face: any Face & Sendable
    /// Seconds that a listing stands.
    let lifetime: TimeInterval

    public init(territory: HomeTerritory, face: any Face & Sendable, lifetime: TimeInterval) {
        self.territory = territory
        self.face = face
        self.lifetime = lifetime
    }

    /// One turn. Throws only what the directory throws.
    public func step(
        _ state: DialogueState, _ said: Understanding, from speaker: Speaker, looking directory: any Directory,
        at now: Date
    ) throws -> Turn {
        var step = Step(
            territory: territory, face: face, lifetime: lifetime, directory: directory, speaker: speaker, said: said,
            state: state, now: now
        )
        try step.run()
        return step.turn()
    }
}

/// The working copy of one turn.
struct Step {
    let territory: HomeTerritory
    let face: any Face
    let lifetime: TimeInterval
    let directory: any Directory
    let speaker: Speaker
    let said: Understanding
    let now: Date

    var state: DialogueState
    var replies: [Reply] = []
    var effects: [Effect] = []
    /// Set by what was understood; an unclear turn leaves it and is counted.
    var wasUnclear = false

    init(
        territory: HomeTerritory, face: any Face, lifetime: TimeInterval, directory: any Directory, speaker: Speaker,
        said: Understanding,
        state: DialogueState, now: Date
    ) {
        self.territory = territory
        self.face = face
        self.lifetime = lifetime
        self.directory = directory
        self.speaker = speaker
        self.said = said
        self.state = state
        self.now = now
        if state.openQuestion(at: now) == nil { self.state.question = nil }
    }

    /// The order is a rule (DESIGN §4.4, §4.5, §6): STOP, emergency, the words that work everywhere, the open question, the rest.
    mutating func run() throws {
        if said.intent == .stop { return stop() }
        if let alarm = said.alarm {
            say(.emergency(alarm))
            effects.append(.askStaff(.emergency, nil))
            if said.wish == .emergency || said.wish == .unclear { return }
        }
        if speaker.hasStopped { return try comeBack() }
        if try actOnOwnListing() { return }
        // A sentence that was asked for is taken as it is: "appelez-moi le jeudi" is no wish to be called back then.
        if case .words(let reference)? = state.question, said.words.split(separator: " ").count > 3,
            try answerWords(reference)
        {
            return
        }
        if try sayWhatWorksEverywhere() { return }
        if let question = state.question, try answer(question) { return }
        if try answerOutOfTurn() { return }
        try startAnew()
    }

    mutating func say(_ reply: Reply, asking question: Question? = nil) {
        replies.append(reply)
        if let question {
            state.question = question
            state.askedAt = now
        }
    }

    /// Ends the open question with a statement that awaits nothing.
    mutating func conclude(_ reply: Reply) {
        state.question = nil
        say(reply)
    }

    func turn() -> Turn {
        var turn = Turn(state: state, replies: replies, effects: effects)
        turn.state.unclearTurns = wasUnclear ? state.unclearTurns + 1 : 0
        guard !replies.isEmpty else { return turn }
        switch turn.state.loop.judge(replies, at: now) {
        case .pass: break
        case .handOver:
            turn.replies = [.handedToStaff]
            turn.effects.append(.askStaff(.unclear, nil))
        case .silence: turn.replies = []
        }
        return turn
    }
}
