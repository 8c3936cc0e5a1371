import Foundation
import GRDB

/// All schemas in order; `PRAGMA user_version` counts how many of them a database has.
enum Migrations {
    static let all = [Schema1.sql, Schema2.sql]

    /// Brings a database to the newest schema, or refuses one that a newer program made.
    static func run(on db: Database, vault: Vault) throws {
        while try version(of: db) < all.count {
            try db.inTransaction(.immediate) {
                // Asked again, now that no other process can be migrating too.
                let version = try version(of: db)
                guard version < all.count else { return .rollback }
                if version == 0 { try checkEmpty(db) }
                try db.execute(sql: all[version])
                try db.execute(sql: "PRAGMA user_version = \(version + 1)")
                return .commit
            }
        }
        try checkFingerprint(on: db, vault: vault)
    }

    private static func version(of db: Database) throws -> Int {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= all.count else { throw StoreFault.newerDatabase(version: version, known: all.count) }
        guard version >= 0 else { throw StoreFault.notOurs("its schema version is \(version)") }
        return version
    }

    /// Another program's tables stay alone.
    private static func checkEmpty(_ db: Database) throws {
        guard let table = try String.fetchOne(db, sql: "SELECT name FROM sqlite_master LIMIT 1") else { return }
        throw StoreFault.notOurs("it already holds “\(table)”")
    }

    /// A database opens only with the key file that it was made with.
    private static func checkFingerprint(on db: Database, vault: Vault) throws {
        let known = "SELECT value FROM store_fact WHERE name = 'key fingerprint'"
        if try Data.fetchOne(db, sql: known) == nil {
            // Another process may be first.
            try db.execute(
                sql: "INSERT OR IGNORE INTO store_fact VALUES ('key fingerprint', ?)", arguments: [vault.fingerprint])
        }
        guard try Data.fetchOne(db, sql: known) == vault.fingerprint else { throw StoreFault.otherKeyFile }
    }
}
