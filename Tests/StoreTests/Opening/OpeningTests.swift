import Foundation
import GRDB
import Testing

@testable import Store

/// Which files are opened, and in which words the others are refused.
@Suite struct OpeningTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func raw(_ sql: String) throws {
        let queue = try DatabaseQueue(path: scratch.database)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func aNewerDatabaseIsRefusedInOneSentence() throws {
        try scratch.open().close()
        try raw("PRAGMA user_version = 7")
        let fault = #expect(throws: StoreFault.newerDatabase(version: 7, known: Migrations.all.count)) {
            try scratch.open()
        }
        #expect(
            fault?.description
                == "this database has schema 7 and this program knows schema \(Migrations.all.count): start the newer program"
        )
    }

    @Test func aNegativeVersionIsRefused() throws {
        try raw("PRAGMA user_version = -1")
        #expect(throws: StoreFault.notOurs("its schema version is -1")) { try scratch.open() }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        try raw("CREATE TABLE song (title TEXT)")
        #expect(throws: StoreFault.notOurs("it already holds “song”")) { try scratch.open() }
        let tables = try DatabaseQueue(path: scratch.database).read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
        }
        #expect(tables == ["song"])
    }

    @Test func anotherKeyFileIsRefused() throws {
        try scratch.open().close()
        let fault = #expect(throws: StoreFault.otherKeyFile) { try scratch.open(vault: .ephemeral()) }
        #expect(fault?.description == "this key file is not the one that the database was made with")
        try scratch.open().close()
    }

    @Test func aFileThatIsNoDatabaseIsRefusedByItsPath() throws {
        try Data(repeating: UInt8(ascii: "x"), count: 4096).write(to: URL(filePath: scratch.database))
        let fault = #expect(throws: StoreFault.self) { try scratch.open() }
        #expect(fault?.description.contains(scratch.database) == true)
    }

    /// What a refusal must leave alone: the names and bytes of all files.
    private func files() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: scratch.path($0)))) })
    }

    enum Refused: String, CaseIterable {
        case foreign, foreignOfOurVersion, foreignInItsLog, newer, otherKey, olderOfAnotherKey, noDatabase

        var fault: StoreFault? {
            switch self {
            case .foreign, .foreignOfOurVersion, .foreignInItsLog: .notOurs("it already holds “song”")
            case .newer: .newerDatabase(version: 7, known: Migrations.all.count)
            case .otherKey, .olderOfAnotherKey: .otherKeyFile
            case .noDatabase: nil
            }
        }
    }

    private func make(_ refused: Refused) throws {
        switch refused {
        case .foreign: try raw("CREATE TABLE song (title TEXT)")
        case .foreignOfOurVersion: try raw("CREATE TABLE song (title TEXT); PRAGMA user_version = 1")
        case .foreignInItsLog:
            let pool = try DatabasePool(path: scratch.path("song.sqlite"))
            try pool.write { try $0.execute(sql: "CREATE TABLE song (title TEXT); PRAGMA user_version = 1") }
            // As a crash leaves them.
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: scratch.path("song.sqlite\(suffix)"), toPath: scratch.database + suffix)
            }
            try pool.close()
        case .newer:
            try scratch.open().close()
            try raw("PRAGMA user_version = 7")
        case .otherKey: try scratch.open(vault: .ephemeral()).close()
        case .olderOfAnotherKey:
            try raw(FrozenSchemaTests.frozen() + "PRAGMA user_version = 1;")
            try raw("INSERT INTO store_fact VALUES ('key fingerprint', x'00')")
        case .noDatabase: try Data(repeating: 120, count: 4096).write(to: URL(filePath: scratch.database))
        }
    }

    @Test(arguments: Refused.allCases) func whatIsRefusedIsLeftAsItWas(_ refused: Refused) throws {
        try make(refused)
        let before = try files()
        let fault = #expect(throws: StoreFault.self) { try scratch.open() }
        if let expected = refused.fault { #expect(fault == expected) }
        #expect(fault?.description.contains("\n") == false)
        #expect(throws: StoreFault.self) { try Store.check(fileAt: scratch.database, vault: .fixed) }
        var after = try files()
        // The index of a log that a crash left is made anew by whoever reads it.
        if refused == .foreignInItsLog { after["coupdefil.sqlite-shm"] = nil }
        #expect(after.keys.sorted() == before.keys.sorted())
        #expect(after == before)
    }

    @Test func aCheckMakesAndChangesNothing() async throws {
        try Store.check(fileAt: scratch.database, vault: .fixed)
        #expect(try files().isEmpty)
        let queue = try DatabaseQueue(path: scratch.database)
        try await queue.write { try $0.execute(sql: FrozenSchemaTests.frozen() + "PRAGMA user_version = 1;") }
        try queue.close()
        let before = try files()
        try Store.check(fileAt: scratch.database, vault: .fixed)
        #expect(try files() == before)
    }

    @Test func aPathWithSignsOfAURLOpens() throws {
        let path = scratch.path("50% d’été?x#y.sqlite")
        try Store.open(at: path, vault: .fixed).close()
        #expect(throws: StoreFault.otherKeyFile) { try Store.open(at: path, vault: .ephemeral()) }
        try Store.open(at: path, vault: .fixed).close()
    }

    @Test func aFolderIsRefusedAsSuch() throws {
        let fault = #expect(throws: StoreFault.self) { try Store.open(at: scratch.folder.path, vault: .fixed) }
        #expect(fault == .cannotOpen(scratch.folder.path, "it is not a file"))
    }

    @Test func aLinkIsFollowed() throws {
        let link = scratch.path("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.database)
        try Store.open(at: link, vault: .fixed).close()
        #expect(throws: StoreFault.otherKeyFile) { try Store.open(at: link, vault: .ephemeral()) }
        #expect(throws: StoreFault.otherKeyFile) { try scratch.open(vault: .ephemeral()) }
    }

    @Test func whatACrashLeftInTheLogIsRead() async throws {
        let store = try scratch.open()
        try await store.write { _ = try $0.person(1) }
        let crashed = try Scratch()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: scratch.database + suffix, toPath: crashed.database + suffix)
        }
        try store.close()
        #expect(throws: StoreFault.otherKeyFile) { try crashed.open(vault: .ephemeral()) }
        let again = try crashed.open()
        #expect(try await again.integer("SELECT count(*) FROM person") == 1)
    }

    @Test func aMissingFolderIsRefusedByItsPath() throws {
        let path = scratch.path("nowhere/coupdefil.sqlite")
        let fault = #expect(throws: StoreFault.self) { try Store.open(at: path, vault: .fixed) }
        #expect(fault?.description.contains(path) == true)
    }

    @Test func severalMayOpenANewDatabaseAtOnce() async throws {
        let scratch = scratch
        try await withThrowingTaskGroup(of: Int?.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let store = try scratch.open()
                    return try await store.integer("PRAGMA user_version")
                }
            }
            for try await version in group { #expect(version == Migrations.all.count) }
        }
    }

    @Test func storesInMemoryAreApart() async throws {
        let (one, other) = (try Store.inMemory(), try Store.inMemory())
        try await one.write { _ = try $0.person(1) }
        #expect(try await one.integer("SELECT count(*) FROM person") == 1)
        #expect(try await other.integer("SELECT count(*) FROM person") == 0)
    }
}
