public import Domain
import Foundation
import Providers
import Synchronization

/// Telephones without a network, played through the real webhooks of the simulator: what a terminal and the transcripts use.
public final class Rehearsal: Sendable {
    private let switchboard: Switchboard
    private let key: String
    private let clock: RehearsalClock
    private let count = Mutex(0)

    /// `switchboard` must hold a simulator with this key, and run on this clock.
    public init(_ switchboard: Switchboard, key: String, clock: RehearsalClock) {
        self.switchboard = switchboard
        self.key = key
        self.clock = clock
    }

    /// The answers to a text from one of the telephones (1…99, in Arcep's range for fiction).
    public func text(_ text: String, from telephone: Int) async throws -> [String] {
        let id = count.withLock { count in
            count += 1
            return "rehearsal-\(count)"
        }
        let message = ["id": id, "from": Self.number(telephone), "to": Self.ownNumber, "text": text]
        let request = WebhookRequest(
            method: "POST", url: "http://rehearsal.invalid/webhooks/simulator/message",
            headers: [(Simulator.keyHeader, key), ("Content-Type", "application/json; charset=utf-8")],
            body: [UInt8](try JSONEncoder().encode(message)))
        let answer = await switchboard.receive(request, from: "simulator", route: .message)
        guard answer.status == 200 else { throw RehearsalFault(status: answer.status) }
        return try JSONDecoder().decode([String: [String]].self, from: Data(answer.body.utf8))["replies"] ?? []
    }

    /// Plays what a transcript received and the time it took, and returns it with what is sent today.
    public func play(_ transcript: Transcript) async throws -> Transcript {
        var played = Transcript()
        var telephone = 1
        for line in transcript.lines {
            switch line {
            case .remark: played.lines.append(line)
            case .sent: continue
            case .telephone(let number):
                telephone = number
                played.lines.append(line)
            case .passed(let seconds):
                clock.pass(seconds)
                await switchboard.keepHouse()
                played.lines.append(line)
            case .received(let text):
                played.lines.append(line)
                played.lines += try await self.text(text, from: telephone).map { .sent($0) }
            }
        }
        return played
    }

    static func number(_ telephone: Int) -> String { "+336399800\(telephone < 10 ? "0" : "")\(telephone)" }
    static let ownNumber = "+33465714800"
}

/// A webhook of a rehearsal that was not answered 200.
public struct RehearsalFault: Error, Hashable, Sendable {
    public let status: Int
}

/// A clock that stands still until it is moved, and dice that count.
public final class RehearsalClock: Sendable {
    private let state: Mutex<(now: Date, next: Int)>

    /// References are drawn upwards from `firstReference`.
    public init(seconds: Double, firstReference: Int = 4127) {
        state = Mutex((Date(timeIntervalSince1970: seconds), firstReference))
    }

    public func pass(_ seconds: Int) { state.withLock { $0.now += Double(seconds) } }

    public var surroundings: Surroundings {
        Surroundings(
            now: { self.state.withLock { $0.now } },
            random: { range in
                self.state.withLock { state in
                    defer { state.next += 1 }
                    return range.contains(state.next) ? state.next : range.lowerBound + state.next % range.count
                }
            })
    }
}
