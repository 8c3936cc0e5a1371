import Foundation
import GRDB
import Testing

@testable import Store

/// What was acknowledged survives a power cut only with these two settings, on the connection that writes.
@Suite struct DurabilityTests {
    @Test func aNewDatabaseIsDurable() throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        #expect(try store.pragma("synchronous") == "2")
        #expect(try store.pragma("journal_mode").contains("wal"))
        #expect(try store.pragma("foreign_keys") == "1")
    }

    @Test func soIsOneThatIsOpenedAgain() async throws {
        let scratch = try Scratch()
        let first = try scratch.open()
        try await first.write { _ = try $0.person(1) }
        try first.close()
        let second = try scratch.open()
        #expect(try second.pragma("synchronous") == "2")
        #expect(try second.pragma("journal_mode").contains("wal"))
        #expect(try await second.integer("SELECT count(*) FROM person") == 1)
    }

    @Test func itStaysSoAfterWrites() async throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        try await store.write { _ = try $0.person(1) }
        _ = try? await store.write { _ in throw CancellationError() }
        #expect(try await store.write { try Int.fetchOne($0.db, sql: "PRAGMA synchronous") } == 2)
    }

    @Test func aWriteIsInTheFilesBeforeItIsAcknowledged() async throws {
        let scratch = try Scratch()
        let (store, id) = (try scratch.open(), "SM5f0e1d2c3b4a5968a7766b5544c33dee")
        try await store.write { _ = try $0.receive(Samples.text(id), from: nil) }
        // Read past SQLite: what kill -9 would leave.
        #expect(try scratch.bytes().range(of: Data(id.utf8)) != nil)
    }
}
