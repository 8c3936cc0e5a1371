import Domain
import Foundation
import Synchronization

/// The calls that simulated telephones are in, as the simulator's webhooks tell of them.
final class RehearsedCalls: Sendable {
    private struct Call {
        let id: String
        let isWithheld: Bool
        /// The service's id, where it rang.
        let made: Int64?
        /// Of the answer that came last.
        var turn: Int
    }

    private let calls = Mutex<[Int: Call]>([:])
    private struct Ring: Hashable {
        let id: Int64
        let attempts: Int
    }

    private let ringing = Mutex<[Int: Ring]>([:])
    private let known = Mutex<Set<Ring>>([])

    /// The service rings a telephone; false where that is known already.
    func rings(_ telephone: Int, _ id: Int64, _ attempts: Int) -> Bool {
        let ring = Ring(id: id, attempts: attempts)
        guard known.withLock({ $0.insert(ring).inserted }) else { return false }
        ringing.withLock { $0[telephone] = ring }
        return true
    }

    /// The webhook that tells of a line; nil where that telephone is in no call.
    func webhook(
        for line: CallingLine, from telephone: Int, newID: () -> String
    ) -> (query: String, body: Data)? {
        let rung = line == .answered ? ringing.withLock { $0.removeValue(forKey: telephone) }?.id : nil
        let call: Call? = calls.withLock { calls in
            if case .began(let isWithheld) = line {
                calls[telephone] = Call(id: newID(), isWithheld: isWithheld, made: nil, turn: 0)
            } else if let rung {
                calls[telephone] = Call(id: newID(), isWithheld: false, made: rung, turn: 0)
            }
            defer { if line == .ended { calls[telephone] = nil } }
            return calls[telephone]
        }
        guard let call, var event = Self.event(line, newID: newID) else { return nil }
        event["id"] = call.id
        event["to"] = Rehearsal.ownNumber
        if !call.isWithheld { event["from"] = Rehearsal.number(telephone) }
        let query = "turn=\(call.turn)" + (call.made.map { "&call=\($0)" } ?? "")
        return (try? JSONSerialization.data(withJSONObject: event)).map { (query, $0) }
    }

    private static func event(_ line: CallingLine, newID: () -> String) -> [String: Any]? {
        switch line {
        case .began, .answered: ["began": true]
        case .keys(let keys): ["digits": keys]
        case .silence: ["silence": true]
        case .words(let words, let confidence): ["speech": words, "confidence": confidence ?? 1]
        case .message(let seconds):
            ["recorded": ["url": seconds > 0 ? "http://rehearsal.invalid/\(newID()).wav" : "", "seconds": seconds]]
        case .dialled(let outcome): ["dialled": outcome.rawValue]
        case .ended: ["ended": true]
        case .said, .did, .rang: nil
        }
    }

    /// What an answer to that telephone says and does.
    func lines(of answer: String, to telephone: Int) throws -> [CallingLine] {
        let answer = try JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
        let turn = URLComponents(string: answer.next)?.queryItems?.first { $0.name == "turn" }?.value.flatMap(Int.init)
        calls.withLock { $0[telephone]?.turn = turn ?? 0 }
        return answer.steps.flatMap { step in
            let said = (step.prompt ?? []).map { CallingLine.said($0.text) }
            let deed: CallingLine.Deed? =
                switch step.step {
                case "record": .tone
                case "dial": .rings
                case "hangUp": .hangsUp
                default: nil
                }
            return said + (deed.map { [.did($0)] } ?? [])
        }
    }

    private struct Answer: Decodable {
        let next: String
        let steps: [Step]

        struct Step: Decodable {
            let step: String
            let prompt: [Prompt]?
        }

        struct Prompt: Decodable {
            let text: String
        }
    }
}
