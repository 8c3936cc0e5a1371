import Foundation
import GRDB

/// All schemas in order; `PRAGMA user_version` counts how many of them a database has.
enum Migrations {
    static let all = [Schema1.sql]

    /// Brings a database to the newest schema, or refuses one that a newer program made.
    static func run(on db: Database, vault: Vault) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= all.count else { throw StoreFault.newerDatabase(version: version, known: all.count) }
        for (index, sql) in all.enumerated().dropFirst(version) {
            try db.inTransaction(.immediate) {
                try db.execute(sql: sql)
                try db.execute(sql: "PRAGMA user_version = \(index + 1)")
                return .commit
            }
        }
        try checkFingerprint(on: db, vault: vault)
    }

    /// A database opens only with the key file that it was made with.
    private static func checkFingerprint(on db: Database, vault: Vault) throws {
        let name = "key fingerprint"
        let known = try Data.fetchOne(db, sql: "SELECT value FROM store_fact WHERE name = ?", arguments: [name])
        guard let known else {
            return try db.execute(
                sql: "INSERT INTO store_fact VALUES (?, ?)", arguments: [name, vault.fingerprint])
        }
        guard known == vault.fingerprint else { throw StoreFault.otherKeyFile }
    }
}
