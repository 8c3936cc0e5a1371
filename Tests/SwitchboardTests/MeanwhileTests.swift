import Domain
import Foundation
import Switchboard
import Synchronization
import Testing

@testable import Store

/// What a person does while a text to them waits, or is on its way to the provider.
struct MeanwhileTests {
    static let person = "+33639980001"

    /// A transport during whose first request something else happens.
    private final class Interrupted: Sendable {
        private let interruption = Mutex<(@Sendable () async -> Void)?>(nil)
        private let script: ScriptedTransport

        init(_ answers: [ScriptedTransport.Answer]) { script = ScriptedTransport(answers) }

        var requests: Int { script.requests.count }

        func meanwhile(_ interruption: @escaping @Sendable () async -> Void) {
            self.interruption.withLock { $0 = interruption }
        }

        var transport: Transport {
            Transport { request async throws(TransportFault) in
                let interruption = self.interruption.withLock { interruption in
                    defer { interruption = nil }
                    return interruption
                }
                await interruption?()
                return try await self.script.transport.send(request)
            }
        }
    }

    private static func say(
        _ texts: [String], in house: House, from first: Int = 50, by number: String = person
    ) async {
        for (index, text) in texts.enumerated() {
            guard let request = try? Door.twilio.text(text, id: "IN\(first + index)", from: number) else { continue }
            _ = await house.receive(request, at: .twilio)
        }
    }

    @Test("EFFACER OUI takes a waiting text out of the outbox")
    func erasedWhileWaiting() async throws {
        let house = try await House.make(transport: ScriptedTransport([]).transport)
        try await house.queue("toujours besoin ?")
        await Self.say(["EFFACER", "EFFACER OUI"], in: house)
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(try await house.sent() == [])
    }

    @Test(
        "EFFACER OUI while a text is on its way: nothing of it is kept, whatever comes of it",
        arguments: [
            .taken("SM1"), .refused(21610), .refused(21211), .fault(.notSent("no connection")), .response(500, ""),
        ] as [ScriptedTransport.Answer], [false, true])
    func erasedOnItsWay(answer: ScriptedTransport.Answer, isSomebodyNew: Bool) async throws {
        let transport = Interrupted([answer])
        let house = try await House.make(transport: transport.transport)
        try await house.queue("toujours besoin ?")
        transport.meanwhile {
            await Self.say(["EFFACER", "EFFACER OUI"], in: house)
            // Who may get the same id.
            if isSomebodyNew { await Self.say(["MENU"], in: house, from: 60, by: "+33639980002") }
        }
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(transport.requests == 1)
        #expect(try await house.exchanges().filter(\.isOutbound) == [])
        let stopped = "SELECT CAST(count(*) AS TEXT) FROM person WHERE stopped_at IS NOT NULL"
        #expect(try await house.text(stopped) == "0")
        #expect(
            try await house.text("SELECT state FROM outbound_message WHERE our_number_sealed IS NOT NULL") == nil)
        #expect(try await house.text("SELECT provider_id FROM outbound_message WHERE provider_id <> 'place'") == nil)
        #expect(!house.log.lines.contains { $0.contains("not kept") })
    }

    @Test(
        "STOP while a reminder is on its way: it is not tried again",
        arguments: [
            (.fault(.notSent("no connection")), "opted out stopped"),
            (.refused(20429, status: 429), "opted out stopped"), (.fault(.unknown("timeout")), "unknown unknown"),
            (.taken("SM1"), "accepted"),
        ] as [(ScriptedTransport.Answer, String)])
    func stoppedOnItsWay(answer: ScriptedTransport.Answer, state: String) async throws {
        let transport = Interrupted([answer])
        let house = try await House.make(transport: transport.transport)
        await Self.say(["Besoin courses Mende", "1"], in: house, from: 1)
        house.clock.pass(28 * 24 * 3600)
        await house.switchboard.keepHouse()
        transport.meanwhile { await Self.say(["STOP"], in: house) }
        while let next = await house.switchboard.workOutbox() {
            house.clock.pass(Int(next.timeIntervalSince(house.clock.surroundings.now())) + 1)
        }
        #expect(transport.requests == 1)
        #expect(try await house.sent() == [state])
    }
}
