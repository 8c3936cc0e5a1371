import Domain
import Foundation
import GRDB
import Switchboard
import Testing

@testable import Store

/// Texts that leave by themselves: sent once, whatever the provider answers, and kept as exchanges.
struct OutboxTests {
    @Test("what is due is sent, with its status URL, and kept as a masked exchange")
    func sends() async throws {
        let script = ScriptedTransport([.taken("SM1")])
        let house = try await House.make(transport: script.transport)
        let id = try await house.queue("Bonjour à tous")
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(try await house.sent() == ["accepted"])
        let request = try #require(script.requests.first)
        #expect(request.body.contains("To=%2B262639980001&From=%2B33465714800&Body=Bonjour%20%C3%A0%20tous"))
        #expect(request.body.contains("webhooks%2Ftwilio%2Fstatus%3Fmessage%3D\(id.value)"))
        let exchange = try #require(try await house.exchanges().first)
        #expect(exchange.isOutbound)
        #expect(exchange.status == 201)
        #expect(exchange.reason == nil)
        #expect(exchange.number?.description == "…01")
        #expect(!exchange.request.contains("262639980001"))
        #expect(!exchange.request.contains("Basic"))
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(script.requests.count == 1)
    }

    @Test(
        "what the provider answers, and what follows",
        arguments: [
            (.refused(21610), "opted out opted out"), (.refused(21614), "refused needs call"),
            (.refused(21211), "refused refused"), (.fault(.cannotBeSent("a broken URL")), "refused refused"),
            (.refused(20429, status: 429), "waiting send"), (.fault(.notSent("refused")), "waiting send"),
            (.response(500, ""), "unknown ask"), (.fault(.unknown("timeout")), "unknown ask"),
            (.response(201, "{}"), "unknown ask"),
        ] as [(ScriptedTransport.Answer, String)])
    func outcomes(answer: ScriptedTransport.Answer, state: String) async throws {
        let house = try await House.make(transport: ScriptedTransport([answer]).transport)
        try await house.queue()
        _ = await house.switchboard.workOutbox()
        #expect(try await house.sent() == [state])
        let exchange = try #require(try await house.exchanges().first)
        #expect(exchange.reason?.isEmpty == false)
        #expect(house.log.lines.contains { $0.contains("did not leave") })
    }

    @Test("an opt-out at the provider is the same as STOP, in its answer and in its report")
    func optedOut() async throws {
        let script = ScriptedTransport([.refused(21610), .taken("SM2")])
        let house = try await House.make(transport: script.transport)
        try await house.queue(to: 1)
        let reported = try await house.queue(to: 2)
        _ = await house.switchboard.workOutbox()
        let stopped = "SELECT count(*) FROM person WHERE stopped_at IS NOT NULL"
        #expect(try await house.text("SELECT CAST((\(stopped)) AS TEXT)") == "1")
        let report = Door.twilio.form(
            ["MessageSid": "SM2", "MessageStatus": "undelivered", "ErrorCode": "21610"], .status,
            query: "?message=\(reported.value)")
        #expect(await house.receive(report, at: .twilio, .status).status < 300)
        #expect(try await house.text("SELECT CAST((\(stopped)) AS TEXT)") == "2")
        #expect(try await house.sent().last == "opted out 21610")
    }

    @Test("and so is one that is reported of a reply, which names no person itself")
    func optedOutOfReplies() async throws {
        let house = try await House.make()
        for telephone in 1...2 {
            let text = try Door.twilio.text("MENU", id: "SM\(telephone)", from: "+3363998000\(telephone)")
            #expect(await house.receive(text, at: .twilio).status == 200)
        }
        let report = Door.twilio.form(
            ["MessageSid": "SM9", "MessageStatus": "undelivered", "ErrorCode": "21610"], .status, query: "?message=2")
        #expect(await house.receive(report, at: .twilio, .status).status < 300)
        #expect(try await house.text("SELECT group_concat(id) FROM person WHERE stopped_at IS NOT NULL") == "2")
    }

    @Test("tries again after longer and longer pauses, and gives up after a day")
    func backsOff() async throws {
        let script = ScriptedTransport(Array(repeating: .fault(.notSent("no connection")), count: 7))
        let house = try await House.make(transport: script.transport)
        let reply = try await house.receiveSomething()
        try await house.queue(inReplyTo: reply)
        var waits: [Int] = []
        while let next = await house.switchboard.workOutbox() {
            let wait = Int(next.timeIntervalSince(house.clock.surroundings.now()))
            waits.append(wait)
            house.clock.pass(wait - 1)
            _ = await house.switchboard.workOutbox()
            house.clock.pass(1)
        }
        #expect(waits == [60, 300, 900, 3600, 14_400, 43_200])
        #expect(script.left == 0)
        #expect(try await house.sent() == ["refused given up"])
    }

    @Test("nobody is texted at night unless they asked")
    func quietHours() async throws {
        let script = ScriptedTransport([.taken("SM1"), .taken("SM2")])
        let house = try await House.make(transport: script.transport)
        house.clock.pass(10 * 3600)  // 20:00
        let reply = try await house.receiveSomething()
        try await house.queue("à vous", to: 1)
        try await house.queue("réponse", to: 2, inReplyTo: reply)
        let next = try #require(await house.switchboard.workOutbox())
        #expect(script.requests.count == 1)
        #expect(script.requests[0].body.contains("Body=r%C3%A9ponse"))
        #expect(next.timeIntervalSince(house.clock.surroundings.now()) == 12.5 * 3600)
        house.clock.pass(12 * 3600 + 1799)
        #expect(await house.switchboard.workOutbox() == next)
        house.clock.pass(1)
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(script.requests.count == 2)
    }

    @Test("one text in two seconds from one number, one at a time for each person")
    func paces() async throws {
        let script = ScriptedTransport([.taken("SM1"), .taken("SM2"), .taken("SM3")])
        let house = try await House.make(transport: script.transport, pause: 2)
        for telephone in 1...3 { try await house.queue(to: telephone) }
        for count in 1...3 {
            let next = await house.switchboard.workOutbox()
            #expect(script.requests.count == count)
            #expect(next == (count < 3 ? house.clock.surroundings.now() + 2 : nil))
            house.clock.pass(2)
        }
        let ordered = ScriptedTransport([.taken("SM4"), .taken("SM5")])
        let other = try await House.make(transport: ordered.transport)
        try await other.queue("un")
        try await other.queue("deux")
        _ = await other.switchboard.workOutbox()
        #expect(ordered.requests.map { $0.body.contains("Body=un&") } == [true])
    }

    @Test("nothing goes to somebody who has stopped, but the acknowledgement")
    func stopped() async throws {
        let script = ScriptedTransport([.taken("SM1")])
        let house = try await House.make(transport: script.transport)
        let reply = try await house.receiveSomething()
        try await house.queue("avant, non demandé")
        try await house.queue("avant, réponse", inReplyTo: reply)
        house.clock.pass(1)
        let stop = await house.receive(try Door.twilio.text("STOP", id: "SM90", from: "+33639980001"), at: .twilio)
        #expect(stop.status == 200)
        try await house.queue("après, non demandé")
        try await house.queue("au revoir", inReplyTo: reply)
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(try await house.sent() == Array(repeating: "opted out stopped", count: 3) + ["accepted"])
        #expect(script.requests.map { $0.body.contains("Body=au%20revoir") } == [true])
    }

    @Test("a provider that is not set up any more ends the text")
    func noProvider() async throws {
        let house = try await House.make()
        try await house.queue()
        try await house.store.write { try $0.db.execute(sql: "UPDATE outbound_message SET provider = 'gone'") }
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(try await house.sent() == ["refused no provider"])
    }
}

extension House {
    /// A message of somebody else's, for texts that answer one.
    func receiveSomething() async throws -> InboundID {
        let text = TextReceived(id: "IN1", from: .withheld, to: Door.ourNumber, text: "?")
        let record = try TextRecord(text, through: "twilio", store: store)
        let now = clock.surroundings.now()
        return try await store.write { try $0.receive(record, from: nil, intent: .unclear, at: now) }
    }
}
