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
