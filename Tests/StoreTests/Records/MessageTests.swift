import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Messages are kept whole and once, and what became of ours moves one way.
@Suite struct MessageTests {
    private static let strange = "NUL \0, émoji 👩‍👩‍👧, \u{202E}العربية, " + String(repeating: "é", count: 1600)

    @Test func aMessageIsKnownByItsProvidersID() async throws {
        let store = try await Samples.store()
        let id = try await store.write { try $0.receive(Samples.text("SM1", Self.strange), from: try $0.person(1)) }
        let found = try await store.read { reading in
            try [("simulator", "SM1"), ("simulator", "SM2"), ("twilio", "SM1"), ("simulator", "sm1")]
                .map { try TextRecord(Samples.text($1), through: $0, vault: .fixed) }.map(reading.inbound)
        }
        #expect(found == [id, nil, nil, nil])
        let kept = try await store.read { try Data.fetchOne($0.db, sql: "SELECT text_sealed FROM inbound_message") }
        #expect(try store.vault.openText(#require(kept), .received) == Self.strange)
    }

    @Test func aRepeatIsRefusedByTheStoreItself() async throws {
        let store = try await Samples.store()
        try await store.write { _ = try $0.receive(Samples.text("SM1"), from: nil) }
        await #expect(throws: DatabaseError.self) {
            try await store.write { _ = try $0.receive(Samples.text("SM1"), from: nil) }
        }
        #expect(try await store.integer("SELECT count(*) FROM inbound_message") == 1)
    }

    @Test func repliesComeBackInTheirOrder() async throws {
        let store = try await Samples.store()
        let texts = (1...12).map { "Réponse \($0)" }
        let message = try await store.write { transaction in
            let person = try transaction.person(1)
            let message = try transaction.receive(Samples.text("SM1"), from: person)
            let other = try transaction.receive(Samples.text("SM2"), from: person)
            for text in texts {
                for (message, text) in [(message, text), (other, "autre")] {
                    _ = try transaction.reply(text, to: message)
                }
            }
            return message
        }
        #expect(try await store.read { try $0.replies(to: message).map(\.text) } == texts)
    }

    @Test func segmentsAreCounted() async throws {
        let store = try await Samples.store()
        _ = try await store.ours(String(repeating: "a", count: 161))
        #expect(try await store.integer("SELECT segments FROM outbound_message") == 2)
    }

    @Test func aReportFindsOurMessageByOurIDThenByItsOwn() async throws {
        let store = try await Samples.store()
        let ours = try await store.ours().value
        #expect(try await store.note("SM9", .sent, ours: ours))
        #expect(try await store.state() == "sent")
        #expect(try await store.note("SM9", .delivered))
        #expect(try await store.state() == "delivered")
    }

    @Test func whatComesLateOrTwiceChangesNothing() async throws {
        let store = try await Samples.store()
        let ours = try await store.ours().value
        #expect(try await store.note("SM9", .delivered, ours: ours))
        for state in [DeliveryState.sent, .accepted, .waiting, .unknown, .undelivered, .refused, .delivered] {
            #expect(try await store.note("SM9", state, code: "30003"), "it is known all the same")
            #expect(try await store.state() == "delivered")
        }
        let code = try await store.read { try String.fetchOne($0.db, sql: "SELECT code FROM outbound_message") }
        #expect(code == nil)
    }

    @Test func whatIsNotOursIsUnknown() async throws {
        let store = try await Samples.store()
        let ours = try await store.ours().value
        #expect(try await !store.note("SM9", .delivered))
        #expect(try await !store.note("SM9", .delivered, ours: ours + 1))
        #expect(try await !store.note("SM9", .delivered, ours: ours, from: "twilio"))
        #expect(try await store.state() == "accepted")
    }

    @Test func anIDThatIsTakenOrEmptyDoesNotStopTheReport() async throws {
        let store = try await Samples.store()
        let (first, second) = (
            try await store.ours("un", to: "SM1").value, try await store.ours("deux", to: "SM2").value
        )
        #expect(try await store.note("SM9", .sent, ours: first))
        #expect(try await store.note("SM9", .sent, ours: second))
        #expect(try await store.note("", .delivered, ours: second))
        #expect(try await !store.note("", .delivered))
        let states = try await store.read {
            try String.fetchAll($0.db, sql: "SELECT state FROM outbound_message ORDER BY id")
        }
        #expect(states == ["sent", "delivered"])
    }

    @Test func aReplayKeyIsNewOnce() async throws {
        let store = try await Samples.store()
        func isNew(_ key: String, _ provider: String) async throws -> Bool {
            try await store.write { try $0.isNew(replayKey: key, of: provider, at: Samples.now) }
        }
        #expect(try await isNew("a", "twilio"))
        #expect(try await !isNew("a", "twilio"))
        #expect(try await isNew("b", "twilio"))
        #expect(try await isNew("a", "simulator"))
    }
}

extension Store {
    /// A reply of ours, to a message of its own.
    fileprivate func ours(_ text: String = "Bonjour", to id: String = "SM1") async throws -> OutboundID {
        try await write { transaction in
            let person = try transaction.person(1)
            let message = try transaction.receive(Samples.text(id), from: person)
            return try transaction.reply(text, to: message)
        }
    }

    fileprivate func note(
        _ id: String, _ state: DeliveryState, code: String? = nil, ours: Int64? = nil,
        from provider: String = "simulator"
    ) async throws -> Bool {
        try await write {
            try $0.note(DeliveryReported(id: id, state: state, code: code, ours: ours), from: provider, at: Samples.now)
        }
    }

    fileprivate func state() async throws -> String? {
        try await read { try String.fetchOne($0.db, sql: "SELECT state FROM outbound_message") }
    }
}
