public import Domain
import Foundation
import Providers
import Store
import Synchronization

/// Telephones without a network, played through the real webhooks of the simulator: what a terminal and the transcripts use.
public final class Rehearsal: Sendable {
    private let switchboard: Switchboard
    private let key: String
    private let clock: RehearsalClock
    private let count = Mutex(0)
    private let calls = RehearsedCalls()
    private let seen = Mutex<Int64>(0)

    /// `switchboard` must hold a simulator with this key, and run on this clock.
    public init(_ switchboard: Switchboard, key: String, clock: RehearsalClock) {
        self.switchboard = switchboard
        self.key = key
        self.clock = clock
    }

    /// The answers to a text from one of the telephones (1…99, in Arcep's range for fiction).
    public func text(_ text: String, from telephone: Int) async throws -> [String] {
        let message = ["id": newID(), "from": Self.number(telephone), "to": Self.ownNumber, "text": text]
        let answer = try await post(try JSONEncoder().encode(message), to: "message", .message)
        return try JSONDecoder().decode([String: [String]].self, from: Data(answer.utf8))["replies"] ?? []
    }

    /// What the service says and does after a line of a call.
    public func call(_ line: CallingLine, from telephone: Int) async throws -> [CallingLine] {
        guard let webhook = calls.webhook(for: line, from: telephone, newID: newID) else { return [] }
        let answer = try await post(webhook.body, to: "call?\(webhook.query)", .call)
        guard line != .ended else { return [] }
        let lines = try calls.lines(of: answer, to: telephone)
        // A provider tells that the call is over, whoever ended it.
        if lines.last == .did(.hangsUp) { _ = try await call(.ended, from: telephone) }
        return lines
    }

    private func newID() -> String {
        count.withLock { count in
            count += 1
            return "rehearsal-\(count)"
        }
    }

    private func post(_ body: Data, to path: String, _ route: WebhookRoute) async throws -> String {
        let request = WebhookRequest(
            method: "POST", url: "http://rehearsal.invalid/webhooks/simulator/\(path)",
            headers: [(Simulator.keyHeader, key), ("Content-Type", "application/json; charset=utf-8")],
            body: [UInt8](body))
        let answer = await switchboard.receive(request, from: "simulator", route: route)
        guard answer.status == 200 else { throw RehearsalFault(status: answer.status) }
        return answer.body
    }

    /// Plays what a transcript received and the time it took, and returns it with what is sent today.
    public func play(_ transcript: Transcript) async throws -> Transcript {
        var played = Transcript()
        var telephone = 1
        for line in transcript.lines {
            switch line {
            case .remark: played.lines.append(line)
            case .sent, .sentTo: continue
            case .telephone(let number):
                telephone = number
                played.lines.append(line)
            case .passed(let seconds):
                played.lines.append(line)
                played.lines += try await pass(seconds, speaking: telephone)
            case .received(let text):
                played.lines.append(line)
                played.lines += try await self.text(text, from: telephone).map { .sent($0) }
            case .calling(let calling):
                guard !calling.isOfService else { continue }
                played.lines.append(line)
                played.lines += try await call(calling, from: telephone).map { .calling($0) }
            }
        }
        return played
    }

    /// Lets time pass as the running service would live it, and tells what was sent meanwhile.
    private func pass(_ seconds: Int, speaking telephone: Int) async throws -> [Transcript.Line] {
        var lines: [Transcript.Line] = []
        // Six hours at a time never step over the decent hours of a day.
        let step = max(6 * 3600, seconds / 4000)
        var left = seconds
        repeat {
            let now = min(step, left)
            clock.pass(now)
            left -= now
            await switchboard.keepHouse()
            _ = await switchboard.workOutbox()
            lines += try await sentMeanwhile(speaking: telephone)
            lines += try await rungMeanwhile()
        } while left > 0
        return lines
    }

    private func sentMeanwhile(speaking telephone: Int) async throws -> [Transcript.Line] {
        let last = seen.withLock { $0 }
        let texts = try await switchboard.textsSent(through: "simulator", after: last, limit: 100)
        if let newest = texts.last { seen.withLock { $0 = newest.id.value } }
        return texts.compactMap { text in
            guard let number = Self.telephones[text.to] else { return nil }
            return number == telephone ? .sent(text.text) : .sentTo(number, text.text)
        }
    }

    private func rungMeanwhile() async throws -> [Transcript.Line] {
        try await switchboard.callsRinging().compactMap { call in
            guard let number = Self.telephones[call.to], calls.rings(number, call.id.value, call.attempts) else {
                return nil
            }
            return .calling(.rang(number))
        }
    }

    /// Mobiles, and landlines from 50 on, all of Arcep's ranges for fiction.
    static func number(_ telephone: Int) -> String {
        telephone < 50 ? "+336399800\(telephone < 10 ? "0" : "")\(telephone)" : "+334657100\(telephone)"
    }
    private static let telephones = Dictionary(
        (1...99).compactMap { telephone in PhoneNumber(parsing: number(telephone)).map { ($0, telephone) } },
        uniquingKeysWith: { first, _ in first })
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
