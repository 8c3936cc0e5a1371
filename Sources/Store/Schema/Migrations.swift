import Foundation
import GRDB

/// All schemas in order; `PRAGMA user_version` counts how many of them a database has.
enum Migrations {
    static let all = [Schema1.sql, Schema2.sql]

    /// Brings a database to the newest schema, or refuses one that is not for this program with this key file.
    static func run(on db: Database, vault: Vault) throws {
        while try checkedVersion(of: db, vault) < all.count {
            try db.inTransaction(.immediate) {
                // Asked again, now that no other process can be migrating too.
                let version = try checkedVersion(of: db, vault)
                guard version < all.count else { return .rollback }
                try db.execute(sql: all[version])
                try db.execute(sql: "PRAGMA user_version = \(version + 1)")
                return .commit
            }
        }
        try sign(db, vault)
    }

    private static func checkedVersion(of db: Database, _ vault: Vault) throws -> Int {
        let provenance = try Provenance(of: db.sqliteConnection)
        try provenance.check(vault)
        return provenance.version
    }

    /// From its first start on a database opens only with the key file that it was made with.
    private static func sign(_ db: Database, _ vault: Vault) throws {
        guard try Provenance(of: db.sqliteConnection).fingerprint == nil else { return }
        // Another process may be first, with another key file.
        try db.execute(
            sql: "INSERT OR IGNORE INTO store_fact VALUES ('key fingerprint', ?)", arguments: [vault.fingerprint])
        _ = try checkedVersion(of: db, vault)
    }
}
