import Domain
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

    /// A row of each table that a person has, as the first program kept them; those that are made anew above all.
    private static let rows = """
        INSERT INTO person VALUES (1, zeroblob(16), x'01', '48095', 0, 0, NULL, NULL);
        INSERT INTO category VALUES (1, 'courses', 'Courses', 'Courses', 'les courses', '[]', 0, NULL, NULL);
        INSERT INTO listing VALUES (1, 4127, 'offer', 1, '48095', 1, 'sms', NULL, 'none', 'published', 0, 0, 9, NULL, NULL);
        INSERT INTO inbound_message VALUES (1, 'p', 'SM1', 1, x'01', x'01', 0, 'search', 0);
        INSERT INTO outbound_message VALUES (1, 1, 'p', 'OUT1', x'01', x'01', 1, 1, 'sent', 3, NULL, 0, 0);
        INSERT INTO staff_item VALUES (5, 'callback', 1, 1, 1, 7, NULL, NULL), (9, 'words', 1, 1, 1, 8, 9, x'02');
        INSERT INTO reveal VALUES (3, 5, 1, x'03', 11), (4, 9, NULL, x'04', 12);
        """

    @Test func aDatabaseOfTheFrozenSchemaKeepsItsRows() async throws {
        let scratch = try Scratch()
        let queue = try DatabaseQueue(path: scratch.database)
        try await queue.write { db in
            try db.execute(sql: Self.frozen() + Self.rows)
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        try queue.close()
        let store = try scratch.open()
        let items = try await store.read { reading in
            let rows = try reading.db.rows(
                "SELECT id, matter, person, message, listing, done_at FROM staff_item ORDER BY id")
            return rows.map {
                (
                    id: $0[0] as Int, matter: $0[1] as String, refers: [$0[2], $0[3], $0[4]] as [Int],
                    done: $0[5] as Int?
                )
            }
        }
        #expect(items.map(\.id) == [5, 9])
        #expect(items.map(\.matter) == ["callback", "words"])
        #expect(items.map(\.refers) == [[1, 1, 1], [1, 1, 1]])
        #expect(items.map(\.done) == [nil, 9])
        #expect(try await store.integer("SELECT staff_item FROM reveal WHERE id = 3") == 5)
        #expect(try await store.integer("SELECT staff_item FROM reveal WHERE id = 4") == 9)
        #expect(try await store.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0)
        #expect(try await store.integer("SELECT organisation FROM listing") == 0)
        // What refers to it still does so, and its ids go on.
        try await store.write { try $0.askStaff(.data, about: nil, from: nil, in: nil, at: Samples.now) }
        #expect(try await store.integer("SELECT max(id) FROM staff_item") == 10)
        try await store.execute("DELETE FROM staff_item WHERE id = 5")
        #expect(try await store.integer("SELECT count(*) FROM reveal WHERE staff_item IS NULL") == 1)
    }

    @Test func whatADatabaseHoldsIsWhatTheFileSays() async throws {
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
            try await store.integer(
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
            )
                == 0)
    }
}
