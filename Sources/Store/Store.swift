import Foundation
import GRDB

/// The one store of the service: SQLite, everything personal sealed.
///
/// One process owns a database; its commands may write to it from beside, and wait for each other up to `patience`.
public final class Store: Sendable {
    private let database: any DatabaseWriter
    private let writer: Writer
    let vault: Vault
    let categories: CategoryShelf

    private init(_ database: any DatabaseWriter, vault: Vault) throws {
        self.database = database
        self.vault = vault
        let categories = CategoryShelf()
        self.categories = categories
        writer = Writer(database) { try categories.follow($0) }
        try database.writeWithoutTransaction { db in
            try Migrations.run(on: db, vault: vault)
            try categories.follow(db)
        }
    }

    /// Opens or makes the database file; one that is refused is left as it was. `patience`: seconds that a write waits for another
    /// process.
    public static func open(at path: String, vault: Vault, patience: Double = 5) throws(StoreFault) -> Store {
        try check(fileAt: path, vault: vault)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(patience: patience))
            try pool.writeWithoutTransaction(makeDurable)
            return try Store(pool, vault: vault)
        } catch let fault as StoreFault {
            throw fault
        } catch {
            throw .cannotOpen(path, because: error)
        }
    }

    /// Refuses a database file that is not ours, of a newer program or of another key file, and changes nothing.
    public static func check(fileAt path: String, vault: Vault) throws(StoreFault) {
        try Provenance.check(fileAt: path, vault)
    }

    /// An empty store in memory, with the same schema and rules.
    public static func inMemory(vault: Vault = .ephemeral()) throws -> Store {
        try Store(DatabaseQueue(configuration: configuration(patience: 5)), vault: vault)
    }

    /// Runs the body in a savepoint of its own, and returns once it is on disk. Throws what the body throws, after its
    /// savepoint was rolled back, or `StoreFault.unavailable` when nothing could be kept.
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        let (vault, categories) = (vault, categories)
        return try await writer.write { db in
            try body(Transaction(Reading(db: db, vault: vault, categories: categories)))
        }
    }

    /// Reads a state of the store that no writer changes meanwhile.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        let (vault, categories) = (vault, categories)
        return try await database.read { db in
            try categories.catchUp(with: db)
            return try body(Reading(db: db, vault: vault, categories: categories))
        }
    }

    /// For tests and `check`: one pragma of the writing connection.
    public func pragma(_ name: String) throws -> String {
        try database.writeWithoutTransaction { db in
            guard let row = try db.row("PRAGMA \(name)") else { return "" }
            return row[0] ?? (row[0] as Int64?).map(String.init) ?? ""
        }
    }

    /// Once somebody was erased: takes the last copies of their rows out of the write-ahead log. False while a reader still
    /// looks at an older state, or when nobody was erased: the next call tries again.
    public func wipe() async throws -> Bool {
        let isWanted = try await read { reading in
            try reading.db.row("SELECT 1 FROM store_fact WHERE name = ?", [Self.toWipe]) != nil
        }
        guard isWanted else { return false }
        let isBusy = try await database.writeWithoutTransaction { db in
            try GRDB.Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { $0[0] as Int != 0 } ?? false
        }
        guard !isBusy else { return false }
        try await write { try $0.db.run("DELETE FROM store_fact WHERE name = ?", [Self.toWipe]) }
        return true
    }

    /// The fact that somebody was erased since the log was last emptied.
    static let toWipe = "erased rows in the log"

    /// For tests: writes that wait for the next commit.
    var waitingWrites: Int { writer.waitingJobs }

    /// Ends all connections, after what waits was written.
    public func close() throws { try database.close() }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        return configuration
    }

    /// GRDB sets `synchronous` back to NORMAL when it opens a WAL database; a power cut would then lose acknowledged messages.
    private static func makeDurable(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
        guard synchronous == 2 else { throw StoreFault.notDurable("synchronous=\(synchronous ?? -1)") }
        let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        guard journal == "wal" else { throw StoreFault.notDurable("journal_mode=\(journal ?? "")") }
        // 16 MB of log before its pages go to their places: SQLite's 4 MB write the same pages again and again.
        try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        // What is deleted or written over is zeroed in the file. Debian's SQLite does so anyway, others do not.
        try db.execute(sql: "PRAGMA secure_delete = ON")
    }
}
