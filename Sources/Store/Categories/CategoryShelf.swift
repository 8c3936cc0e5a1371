import Domain
import Foundation
import GRDB
import Synchronization

/// The categories in memory: every search and every text needs them, and staff change them a few times a year.
///
/// The database counts their changes, whoever makes them; one look at that count at the start of each read and of each batch
/// of writes tells whether the shelf is still right.
final class CategoryShelf: Sendable {
    struct Shelved: Sendable {
        let id: Int64
        let category: Domain.Category
    }

    private struct Shelf {
        var version: Int64 = -1
        var ordered: [Shelved] = []
        var byKey: [String: Shelved] = [:]
        var byID: [Int64: Domain.Category] = [:]
    }

    private let shelf = Mutex(Shelf())

    /// In the staff's order, archived ones too.
    var all: [Domain.Category] { shelf.withLock { $0.ordered.map(\.category) } }

    func category(_ id: Int64) -> Domain.Category? { shelf.withLock { $0.byID[id] } }

    func shelved(_ key: String) -> Shelved? { shelf.withLock { $0.byKey[key] } }

    /// As the one writer sees them, what it is about to commit included; after a rollback, what stood before.
    func follow(_ writing: Database) throws {
        let version = try Self.version(in: writing)
        guard version != shelf.withLock({ $0.version }) else { return }
        try load(version, from: writing)
    }

    /// As a reader sees them, unless the writer is ahead of it already.
    func catchUp(with reading: Database) throws {
        let version = try Self.version(in: reading)
        guard version > shelf.withLock({ $0.version }) else { return }
        try load(version, from: reading)
    }

    private static func version(in db: Database) throws -> Int64 {
        try db.row("SELECT version FROM category_version")?[0] ?? 0
    }

    private func load(_ version: Int64, from db: Database) throws {
        let ordered = try db.rows("SELECT * FROM category ORDER BY position, id").map { row in
            // Only a hand that edits the table writes other JSON than a list of words.
            let synonyms = try? JSONDecoder().decode([String].self, from: Data((row["synonyms"] as String).utf8))
            return Shelved(
                id: row["id"],
                category: Domain.Category(
                    key: row["key"], name: row["name"], keyword: row["keyword"], spoken: row["spoken"],
                    synonyms: synonyms ?? [], isArchived: row["archived_at"] != nil))
        }
        shelf.withLock { shelf in
            shelf = Shelf(
                version: version, ordered: ordered,
                byKey: Dictionary(ordered.map { ($0.category.key, $0) }) { first, _ in first },
                byID: Dictionary(ordered.map { ($0.id, $0.category) }) { first, _ in first })
        }
    }
}
