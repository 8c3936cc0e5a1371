import Domain
import Foundation

/// Somebody who calls, and what they do with what they hear.
struct RandomCaller {
    enum Habit: CaseIterable {
        /// A rotary telephone, or a receiver that was forgotten: no key ever comes.
        case rotary
        case sensible
        /// Presses anything.
        case confused
        case talker
        /// Does every other thing too late.
        case slow
        /// Whatever a provider may send, in any order, some of it twice.
        case unruly
    }

    let habit: Habit
    let line: Caller
    /// The call is one of ours, about this listing.
    let about: Reference?
    /// Of each turn, that the caller hangs up.
    let impatience: Double
    private let pin: String?
    private var messages: Int64 = 0
    private var last: CallHearing?

    init(_ board: inout CallBoard, using dice: inout SeededGenerator) {
        habit = Habit.allCases.randomElement(using: &dice) ?? .sensible
        impatience = [0, 0, 0.03, 0.1].randomElement(using: &dice) ?? 0
        let isWithheld = Int.random(in: 0..<8, using: &dice) == 0
        let communes = board.town.territory.areas.areas.flatMap(\.communes)
        let home = Bool.random(using: &dice) ? communes.randomElement(using: &dice) : nil
        var line = Caller(
            speaker: isWithheld
                ? nil : Speaker(isNew: false, hasStopped: Int.random(in: 0..<12, using: &dice) == 0, commune: home))
        if !isWithheld {
            line.isHousehold = Bool.random(using: &dice)
            Self.equip(&line, &board, communes, using: &dice)
        }
        pin = board.pin
        self.line = line
        let isOurs = Int.random(in: 0..<10, using: &dice) == 0
        about = isOurs && !isWithheld ? board.own.randomElement(using: &dice)?.reference : nil
    }

    /// Listings, a PIN, something unfinished, a category that staff archive just now.
    private static func equip(
        _ line: inout Caller, _ board: inout CallBoard, _ communes: [INSEECode], using dice: inout SeededGenerator
    ) {
        for number in 0..<Int.random(in: 0..<4, using: &dice) {
            guard let reference = Reference(6500 + number), let commune = communes.randomElement(using: &dice),
                let category = board.town.categories.randomElement(using: &dice)
            else { continue }
            board.add(
                reference, Bool.random(using: &dice) ? .offer : .request, category, commune,
                [.published, .published, .expired, .closed].randomElement(using: &dice) ?? .published,
                until: CallTown.morning + 5 * 24 * 3600)
        }
        if line.isHousehold, !board.own.isEmpty, Int.random(in: 0..<5, using: &dice) > 0 { board.pin = "4829" }
        line.hasPIN = board.pin != nil
        if Int.random(in: 0..<4, using: &dice) == 0 {
            let draft = ListingDraft(
                kind: .request, category: board.town.categories.randomElement(using: &dice)?.key,
                commune: communes.randomElement(using: &dice))
            line.unfinished = UnfinishedListing(
                draft, recorded: Bool.random(using: &dice) ? KeptVoiceMessage(id: 1) : nil)
        }
        if Int.random(in: 0..<20, using: &dice) == 0 { board.archived = "courses" }
    }

    /// What comes after that step.
    mutating func hearing(after step: CallStep, in town: CallTown, using dice: inout SeededGenerator) -> CallHearing {
        if Double.random(in: 0..<1, using: &dice) < impatience { return .ended }
        if habit == .unruly, let last, Int.random(in: 0..<4, using: &dice) == 0 { return last }
        let heard = ordinary(after: step, in: town, using: &dice)
        last = heard
        return heard
    }

    private mutating func ordinary(
        after step: CallStep, in town: CallTown, using dice: inout SeededGenerator
    ) -> CallHearing {
        if habit == .unruly, Int.random(in: 0..<3, using: &dice) == 0 { return anything(in: town, using: &dice) }
        switch step {
        case .gather(let gathering): return answer(to: gathering, in: town, using: &dice)
        case .record: return afterTone(using: &dice)
        case .dial: return .dialled(DialOutcome.allCases.randomElement(using: &dice) ?? .failed)
        case .say, .redirect, .hangUp: return .silence
        }
    }

    private mutating func anything(in town: CallTown, using dice: inout SeededGenerator) -> CallHearing {
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: .silence
        case 1: .keys(keys(atMost: 8, using: &dice))
        case 2: .dialled(DialOutcome.allCases.randomElement(using: &dice) ?? .failed)
        case 3: .began
        case 4: words(in: town, using: &dice)
        default: afterTone(using: &dice)
        }
    }

    private mutating func afterTone(using dice: inout SeededGenerator) -> CallHearing {
        if habit == .rotary { return Bool.random(using: &dice) ? .silence : .message(KeptVoiceMessage(id: nil)) }
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: return .silence
        case 1: return .message(KeptVoiceMessage(id: nil))
        case 2: return .keys(keys(atMost: 2, using: &dice))
        default:
            messages += 1
            return .message(KeptVoiceMessage(id: messages))
        }
    }

    private func answer(
        to gathering: Gathering, in town: CallTown, using dice: inout SeededGenerator
    ) -> CallHearing {
        switch habit {
        case .rotary: return .silence
        case .slow where Bool.random(using: &dice): return .silence
        case .talker where Int.random(in: 0..<4, using: &dice) > 0: return words(in: town, using: &dice)
        case .confused: return .keys(keys(atMost: 32, using: &dice))
        default: return .keys(sensible(gathering.digits, in: town, using: &dice))
        }
    }

    private func words(in town: CallTown, using dice: inout SeededGenerator) -> CallHearing {
        .words(
            town.sayings.randomElement(using: &dice) ?? Understanding(intent: .unclear, words: ""),
            confidence: Double.random(in: 0...1, using: &dice).squareRoot())
    }

    private func keys(atMost most: Int, using dice: inout SeededGenerator) -> String {
        let count = Bool.random(using: &dice) ? 1 : Int.random(in: 1...most, using: &dice)
        return String((0..<count).map { _ in "0123456789*#".randomElement(using: &dice) ?? "#" })
    }

    /// Keys of a kind that makes sense there; a slip now and then.
    private func sensible(_ digits: Int, in town: CallTown, using dice: inout SeededGenerator) -> String {
        switch (digits, Int.random(in: 0..<20, using: &dice)) {
        case (_, 0): "*"
        case (_, 1): keys(atMost: digits + 1, using: &dice)
        case (1, _): "\(Int.random(in: 1...4, using: &dice))"
        case (4, _): pin ?? "1234"
        case (5, 2..<14):
            ["48000", "48100", "48300", "48400", "48200", "07140", "12000", "99999"].randomElement(using: &dice) ?? "0"
        case (5, _): "\(Int.random(in: 2...9, using: &dice))"
        default: ["4200", "4203", "6500", "6501", "7000", "9999", "112"].randomElement(using: &dice) ?? "0"
        }
    }
}
