import Domain
import Foundation

/// One call from its first to its last step, drawn from a seed.
struct RandomCall {
    private let town: CallTown
    private var dice: SeededGenerator
    private var board: CallBoard
    private var caller: RandomCaller
    private var now: Date
    private var state: CallState
    private var steps: [CallStep] = []
    private var witness: CallWitness

    init(_ town: CallTown, seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        var board = CallBoard(town)
        caller = RandomCaller(&board, using: &dice)
        // Any minute of any three weeks: open, closed, at night, on 25 December.
        now = CallTown.morning + Double(Int.random(in: 0..<50_000, using: &dice)) * 60
        state = CallState(startedAt: now)
        witness = CallWitness(of: caller.line)
        (self.town, self.dice, self.board) = (town, dice, board)
    }

    /// Turns after which a caller who is served without end is left to it.
    private static let mostTurns = 40

    mutating func play() throws -> CallWitness {
        var heard = caller.about.map { CallHearing.answered($0) } ?? .began
        for _ in 0..<Self.mostTurns {
            let turn = try take(heard)
            guard let last = turn.steps.last, last != .hangUp, heard != .ended else { break }
            if Int.random(in: 0..<6, using: &dice) == 0 { try lookForWaysOut() }
            let isLong = Int.random(in: 0..<60, using: &dice) == 0
            now += Double(Int.random(in: isLong ? 600...2400 : 3...30, using: &dice))
            heard = caller.hearing(after: last, in: town, using: &dice)
        }
        return witness
    }

    private mutating func take(_ heard: CallHearing) throws -> CallTurn {
        let turn = try step(state, heard, board)
        witness.see(heard, from: state, turn, line: line, at: now)
        board.perform(turn.effects, at: now)
        state = turn.state
        steps = turn.steps
        return turn
    }

    /// The line, with the PIN that it may have been given meanwhile.
    private var line: Caller {
        var line = caller.line
        line.hasPIN = line.hasPIN || line.isHousehold && board.pin != nil
        return line
    }

    private func step(_ state: CallState, _ heard: CallHearing, _ board: CallBoard) throws -> CallTurn {
        let staff = Self.isOpen(at: now) ? PhoneNumber(parsing: "04 65 71 48 48") : nil
        return try town.dialogue.step(
            state, heard, from: line,
            in: CallSurroundings(staff: staff, ownNumber: "+33465714800", newPIN: "4829"), looking: board, at: now)
    }

    private static func isOpen(at now: Date) -> Bool {
        WorkingDays.isWorkingDay(CivilDay(now)) && (540..<1020).contains(CivilDay.minute(of: now))
    }

    /// Looks ahead, without the caller: 0 leads to a person or a message from here, and after that to the menu and to listings.
    private mutating func lookForWaysOut() throws {
        // Near the half hour the call would end by itself.
        guard now.timeIntervalSince(state.startedAt) < 1500 else { return }
        var ahead = try step(state, .keys("0"), board)
        // Whoever asks for a person again and again, instead of leaving a message, is called back, or shown the menu.
        if state.place != .voicemail || !ahead.steps.contains(where: \.isGathering) {
            witness.expect(ahead.state.place == .person || ahead.state.place == .voicemail, "0 reaches nobody")
            if ahead.state.place == .person { ahead = try step(ahead.state, .dialled(.busy), board) }
            witness.expect(ahead.state.place == .voicemail, "nobody answers, and no message can be left")
            ahead = try step(ahead.state, .message(KeptVoiceMessage(id: nil)), board)
        }
        if case .resume = ahead.state.place { ahead = try step(ahead.state, .keys("2"), board) }
        if ahead.state.place == .done { ahead = try step(ahead.state, .keys("1"), board) }
        witness.expect(ahead.state.place == .menu, "no way to the menu")
        ahead = try step(ahead.state, .keys("3"), board)
        if case .knownPlace = ahead.state.place {
            ahead = try step(ahead.state, .keys("1"), board)
        } else {
            ahead = try step(ahead.state, .keys("48000"), board)
        }
        if case .listings = ahead.state.place { return }
        if case .nothing = ahead.state.place { return }
        witness.expect(false, "no way to listings: \(ahead.state.place)")
    }
}

extension CallStep {
    fileprivate var isGathering: Bool {
        if case .gather = self { true } else { false }
    }
}
