import Domain
import Foundation
import Testing

@testable import Store

/// People are known by their number, and their dialogues are kept.
@Suite struct PeopleTests {
    private let later = Samples.now.addingTimeInterval(60)

    @Test func aNumberIsOnePersonForEver() async throws {
        let store = try await Samples.store()
        let first = try await store.write { try $0.person(reachedBy: Samples.number(1), at: Samples.now) }
        #expect(first.isNew)
        #expect(!first.hasStopped)
        #expect(first.commune == nil)
        let again = try await store.write { try $0.person(reachedBy: Samples.number(1), at: later) }
        #expect(again.id == first.id)
        #expect(try await store.write { try $0.person(2) } != first.id)
    }

    @Test func whoWasAnsweredIsNoLongerNew() async throws {
        let store = try await Samples.store()
        let id = try await store.write { try $0.person(1) }
        func isNew() async throws -> Bool {
            try await store.write { try $0.person(reachedBy: Samples.number(1), at: Samples.now).isNew }
        }
        try await store.write { try $0.touch(id, greeted: false, at: later) }
        #expect(try await isNew())
        try await store.write { try $0.touch(id, greeted: true, at: later) }
        #expect(try await !isNew())
        try await store.write { try $0.touch(id, greeted: false, at: later) }
        #expect(try await !isNew())
        #expect(try await store.integer("SELECT last_contact_at - created_at FROM person") == 60_000)
    }

    @Test func stopLastsUntilTheyComeBack() async throws {
        let store = try await Samples.store()
        let id = try await store.write { try $0.person(1) }
        try await store.write { transaction in
            try transaction.stopService(for: id, at: Samples.now)
            try transaction.stopService(for: id, at: later)
        }
        #expect(try await store.write { try $0.person(reachedBy: Samples.number(1), at: later).hasStopped })
        #expect(
            try await store.integer("SELECT stopped_at FROM person") == Int(Samples.now.milliseconds),
            "when they first said so")
        try await store.write { try $0.resumeService(for: id) }
        #expect(try await store.write { try !$0.person(reachedBy: Samples.number(1), at: later).hasStopped })
    }

    @Test func theirCommuneIsRemembered() async throws {
        let store = try await Samples.store()
        let mende = try #require(INSEECode("48095"))
        let id = try await store.write { try $0.person(1) }
        try await store.write { try $0.remember(commune: mende, of: id) }
        #expect(try await store.write { try $0.person(reachedBy: Samples.number(1), at: later).commune } == mende)
    }

    @Test func aConversationIsKeptPerPersonAndChannel() async throws {
        let store = try await Samples.store()
        let (one, other) = try await store.write { (try $0.person(1), try $0.person(2)) }
        try await store.write { transaction in
            try transaction.keep(conversation: Data("un".utf8), of: one, on: .sms, at: Samples.now)
            try transaction.keep(conversation: Data("voix".utf8), of: one, on: .voice, at: Samples.now)
            try transaction.keep(conversation: Data("deux".utf8), of: one, on: .sms, at: later)
        }
        let kept = try await store.read { reading in
            try [(one, Channel.sms), (one, .voice), (other, .sms)].map { try reading.conversation(of: $0, on: $1) }
        }
        #expect(kept == [Data("deux".utf8), Data("voix".utf8), nil])
    }

    @Test func aPersonMayBeFoundAfterAnotherKeyWasAdded() async throws {
        let scratch = try Scratch()
        let keys = scratch.path("keys")
        let store = try scratch.open(vault: KeyFile.vault(at: keys, databaseExists: false))
        let id = try await store.write { try $0.person(1) }
        try store.close()
        let key = Data(repeating: 5, count: 32).base64EncodedString()
        let text = try String(contentsOfFile: keys, encoding: .utf8) + "2 \(key)\n"
        try Data(text.utf8).write(to: URL(filePath: keys))
        let again = try scratch.open(vault: KeyFile.vault(at: keys, databaseExists: true))
        #expect(try await again.write { try $0.person(1) } == id)
    }
}
