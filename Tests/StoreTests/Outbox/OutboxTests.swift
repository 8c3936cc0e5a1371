import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// What waits is taken up once, and a text that was taken up is never sent again without having been asked about.
@Suite struct OutboxTests {
    private let now = Samples.now
    private let pace = OutboxPace(pause: 0)

    private func queue(_ count: Int, in store: Store, from number: String = "+33465714800") async throws {
        let now = now
        try await store.write { transaction in
            for index in 1...count {
                let text = TextToSend(
                    to: try transaction.person(index), through: "twilio", from: number, text: "Texte \(index)")
                _ = try transaction.queue(text, due: now, at: now)
            }
        }
    }

    private func takeUp(
        _ store: Store, pace: OutboxPace = OutboxPace(pause: 0), after seconds: TimeInterval = 0
    ) async throws -> [WaitingText] {
        let moment = now + seconds
        return try await store.write { try $0.takeUpTexts(pace: pace, askAt: moment + 120, at: moment) }
    }

    @Test func whatIsTakenUpIsTakenUpOnce() async throws {
        let store = try await Samples.store()
        try await queue(3, in: store)
        let texts = try await takeUp(store)
        #expect(texts.map(\.text) == ["Texte 1", "Texte 2", "Texte 3"])
        #expect(texts.map(\.to) == (try (1...3).map { try Samples.number($0) }))
        #expect(texts.allSatisfy { $0.attempts == 1 && $0.isUnasked && $0.from == "+33465714800" })
        #expect(try await takeUp(store, after: 100_000).isEmpty)
    }

    @Test func afterACrashTheTextIsInDoubt() async throws {
        let scratch = try Scratch()
        var store = try scratch.open()
        try await store.write { try $0.seedCategories(Samples.categories) }
        try await queue(1, in: store)
        let taken = try await takeUp(store)
        try store.close()
        store = try scratch.open()
        let (early, late) = (now + 119, now + 120)
        #expect(try await store.write { try $0.textsInDoubt(at: early, limit: 9).isEmpty })
        let doubts = try await store.write { try $0.textsInDoubt(at: late, limit: 9) }
        #expect(doubts.map(\.id) == taken.map(\.id))
        #expect(doubts.first?.askedAt == now)
    }

    @Test func aReportSettlesADoubt() async throws {
        let store = try await Samples.store()
        try await queue(1, in: store)
        let text = try #require(try await takeUp(store).first)
        let (now, sid) = (now, "SM5f0e1d2c3b4a5968a7766b5544c33dee")
        try await store.write { try $0.move(text.id, .ask(at: now), at: now) }
        let report = DeliveryReported(id: sid, state: .sent, ours: text.id.value)
        #expect(try await store.write { try $0.note(report, from: "twilio", at: now) })
        #expect(try await store.read { try $0.nextOutboxWork(pause: 0) } == nil)
        // What comes late changes nothing any more.
        for move in [OutboxMove.sendAgain(at: now), .ask(at: now), .leave(code: "x"), .settled(id: "SM2", .accepted)] {
            try await store.write { try $0.move(text.id, move, at: now) }
        }
        #expect(try await store.read { try $0.nextOutboxWork(pause: 0) } == nil)
        let state = try await store.read {
            try String.fetchOne($0.db, sql: "SELECT state || provider_id FROM outbound_message")
        }
        #expect(state == "sent\(sid)")
    }

    @Test func eachOfOurNumbersHasItsOwnPace() async throws {
        let store = try await Samples.store()
        try await queue(2, in: store)
        try await queue(2, in: store, from: "+33465714801")
        let paced = OutboxPace(pause: 2)
        #expect(try await takeUp(store, pace: paced).count == 2)
        #expect(try await takeUp(store, pace: paced, after: 1.9).isEmpty)
        #expect(try await store.read { try $0.nextOutboxWork(pause: 2) } == now + 2)
        #expect(try await takeUp(store, pace: paced, after: 2).count == 2)
    }

    @Test func aBatchIsBounded() async throws {
        let store = try await Samples.store()
        try await queue(40, in: store)
        #expect(try await takeUp(store).count == 32)
        #expect(try await takeUp(store).count == 8)
    }

    @Test func dueTextsAreFoundThroughTheIndex() async throws {
        let store = try await Samples.store()
        for sql in [
            "SELECT id FROM outbound_message WHERE next = 'send' AND our_number_hash = x'01' AND due_at <= 5",
            "SELECT id FROM outbound_message WHERE next = 'ask' AND due_at <= 5",
        ] {
            let plan = try await store.read {
                try Row.fetchAll($0.db, sql: "EXPLAIN QUERY PLAN \(sql)").map { "\($0)" }
            }
            #expect(plan.contains { $0.contains("outbound_message_due") }, "\(plan)")
        }
    }
}
