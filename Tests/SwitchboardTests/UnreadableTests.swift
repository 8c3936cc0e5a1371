import Domain
import Foundation
import GRDB
import Switchboard
import Testing

@testable import Store

/// A person whose rows cannot be opened any more is still answered, and time goes on for everybody.
struct UnreadableTests {
    static let person = "+33639980001"

    private func spoil(_ column: String, of table: String, in house: House) async throws {
        try await house.store.write { transaction in
            let last = try Row.fetchAll(transaction.db, sql: "SELECT rowid AS id, \(column) FROM \(table)")
            for row in last {
                guard var sealed = row[1] as Data? else { continue }
                sealed[sealed.endIndex - 1] ^= 1
                try transaction.db.execute(
                    sql: "UPDATE \(table) SET \(column) = ? WHERE rowid = ?", arguments: [sealed, row[0] as Int64])
            }
        }
    }

    private func spoilConversations(in house: House) async throws {
        try await house.store.write { try $0.db.execute(sql: "UPDATE conversation SET state_sealed = x'01020304'") }
    }

    private func say(_ text: String, _ id: String, in house: House) async throws -> WebhookAnswer {
        await house.receive(try Door.twilio.text(text, id: id, from: Self.person), at: .twilio)
    }

    @Test("a conversation that cannot be read begins anew, and the exchange says so")
    func conversation() async throws {
        let house = try await House.make()
        _ = try await say("Besoin courses Mende", "SM1", in: house)
        try await spoilConversations(in: house)
        let answer = try await say("LISTE MENDE", "SM2", in: house)
        #expect(answer.status == 200)
        #expect(answer.body.contains("<Message"))
        let exchange = try #require(try await house.exchanges().last)
        #expect(exchange.status == 200)
        #expect(
            exchange.reason
                == "the conversation begins anew: a value of conversation.state was altered or moved since it was sealed"
        )
        #expect(try await say("MENU", "SM3", in: house).status == 200)
        #expect(try await house.exchanges().last?.reason == nil, "from there on it can be read")
    }

    @Test("MES DONNEES, STOP and EFFACER OUI work for a number that cannot be read")
    func number() async throws {
        let house = try await House.make()
        _ = try await say("Besoin courses Mende", "SM1", in: house)
        try await spoil("number_sealed", of: "person", in: house)
        let data = try await say("MES DONNEES", "SM2", in: house)
        #expect(data.status == 200)
        #expect(data.body.contains("01"), "the last two digits of the number")
        for (index, text) in ["STOP", "EFFACER", "EFFACER OUI"].enumerated() {
            #expect(try await say(text, "SM\(10 + index)", in: house).status == 200)
        }
        #expect(try await house.rows()["person"] == nil)
        #expect(try await say("LISTE MENDE", "SM20", in: house).body.contains("REPRENDRE"), "STOP outlasts it")
    }

    @Test("a repeat whose answer cannot be read changes nothing, and the exchange says so")
    func repeated() async throws {
        let house = try await House.make()
        _ = try await say("LISTE MENDE", "SM1", in: house)
        try await spoil("text_sealed", of: "outbound_message", in: house)
        #expect(try await say("LISTE MENDE", "SM1", in: house).status == 200)
        #expect(
            try await house.exchanges().last?.reason == "a repeat: what was answered cannot be read any more")
    }

    @Test("time goes on for everybody else")
    func housekeeping() async throws {
        let house = try await House.make()
        _ = try await say("Besoin courses Mende", "SM1", in: house)
        _ = try await say("1", "SM2", in: house)
        try await spoil("number_sealed", of: "person", in: house)
        try await spoilConversations(in: house)
        house.clock.pass(28 * 24 * 3600)
        await house.switchboard.keepHouse()
        house.clock.pass(3 * 24 * 3600)
        await house.switchboard.keepHouse()
        #expect(try await house.text("SELECT state FROM listing") == "expired")
        #expect(!house.log.lines.contains { $0.contains("housekeeping failed") })
    }

    @Test("an outbox with a text that cannot be read sends the others and comes to rest")
    func outbox() async throws {
        let script = ScriptedTransport([.taken("SM1")])
        let house = try await House.make(transport: script.transport)
        try await house.queue("perdu", to: 1)
        try await spoil("text_sealed", of: "outbound_message", in: house)
        try await house.queue("gardé", to: 2)
        #expect(await house.switchboard.workOutbox() == nil)
        #expect(try await house.sent() == ["refused unreadable", "accepted"])
    }

    private func call(_ event: String, turn: Int, in house: House) async -> WebhookAnswer {
        let body = #"{"id": "call-1", "from": "\#(Self.person)", "to": "\#(Door.ourNumber)", \#(event)}"#
        return await house.receive(
            Door.simulator.json(Array(body.utf8), .call, query: "?turn=\(turn)"), at: .simulator, .call)
    }

    @Test("a call that cannot be read begins anew", arguments: ["state_sealed", "answer_sealed"])
    func call(column: String) async throws {
        let house = try await House.make()
        let first = await call(#""began": true"#, turn: 0, in: house)
        #expect(await call(#""digits": "1""#, turn: 1, in: house).status == 200)
        try await spoil(column, of: "call", in: house)
        let menu = await call(#""digits": "1""#, turn: 2, in: house)
        #expect(menu.status == 200)
        #expect(try await house.exchanges().last?.reason?.hasPrefix("the call begins anew: a value of call.") == true)
        let steps = menu.body.split(separator: "turn").first
        #expect(steps == first.body.split(separator: "turn").first, "what is said first")
        #expect(await call(#""digits": "1""#, turn: 3, in: house).status == 200)
        #expect(try await house.exchanges().last?.reason == nil)
    }

    @Test("a voice message whose address cannot be read is not looked for for ever")
    func voiceMessage() async throws {
        let house = try await House.make()
        _ = await call(#""began": true"#, turn: 0, in: house)
        try await house.store.write { transaction in
            let call = try #require(try transaction.reading.call(from: "simulator", id: "call-1"))
            let message = VoiceMessageReceived(url: "http://simulator.invalid/1", seconds: 3)
            let now = house.clock.surroundings.now()
            _ = try transaction.keep(message, in: call.id, turn: 1, through: "simulator", at: now)
        }
        try await spoil("url_sealed", of: "voice_message", in: house)
        _ = await house.switchboard.workOutbox()
        #expect(await house.switchboard.workOutbox() == nil)
    }
}
