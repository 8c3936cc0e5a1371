import Foundation
import GRDB
import Testing

@testable import Store

/// A database that the first schema made must open for ever: its text is frozen in a file.
@Suite struct FrozenSchemaTests {
    static func frozen() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "Schema1.sql"), encoding: .utf8)
    }

    @Test func theProgramsFirstSchemaIsTheFrozenOneByteForByte() throws {
        #expect(try Array(Self.frozen().utf8) == Array(Schema1.sql.utf8))
    }

    @Test func aDatabaseOfTheFrozenSchemaOpensAndWorks() async throws {
        let scratch = try Scratch()
        let queue = try DatabaseQueue(path: scratch.database)
        try await queue.write { db in
            try db.execute(sql: Self.frozen())
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        try queue.close()
        let store = try scratch.open()
        try await store.write { transaction in
            try transaction.seedCategories(Samples.categories)
            try transaction.publish(4127)
        }
        #expect(try await store.integer("SELECT published FROM tally") == 1)
    }

    @Test func whatTheFirstSchemaMadeIsWhatTheFileSays() async throws {
        let queue = try DatabaseQueue()
        let held = try await queue.write { db in
            try db.execute(sql: Schema1.sql)
            return try String.fetchAll(
                db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
        }
        var rest = try Self.frozen()
        for statement in held {
            let range = try #require(rest.range(of: statement + ";"), "\(statement)")
            rest.removeSubrange(range)
        }
        let left = rest.split(separator: "\n").filter { !$0.hasPrefix("--") }
        #expect(left == [])
    }

    @Test func everyTableIsStrict() async throws {
        let store = try Store.inMemory()
        #expect(
            try await store.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
                == 1, "only sqlite_schema itself")
    }
}
