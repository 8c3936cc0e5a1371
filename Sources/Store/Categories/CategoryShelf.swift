import Domain
import Foundation
import GRDB
import Synchronization

/// The categories in memory: every search and every text needs them, and staff change them a few times a year.
final class CategoryShelf: Sendable {
    struct Shelved: Sendable {
        let id: Int64
        let category: Domain.Category
    }

    private struct Shelf {
        var ordered: [Shelved] = []
        var byKey: [String: Shelved] = [:]
        var byID: [Int64: Domain.Category] = [:]
    }

    private let shelf = Mutex(Shelf())

    /// In the staff's order, archived ones too.
    var all: [Domain.Category] { shelf.withLock { $0.ordered.map(\.category) } }

    func category(_ id: Int64) -> Domain.Category? { shelf.withLock { $0.byID[id] } }

    func shelved(_ key: String) -> Shelved? { shelf.withLock { $0.byKey[key] } }

    func load(from db: Database) throws {
        let rows = try db.rows("SELECT * FROM category ORDER BY position, id")
        let ordered = try rows.map { row in
            let synonyms = try JSONDecoder().decode([String].self, from: Data((row["synonyms"] as String).utf8))
            return Shelved(
                id: row["id"],
                category: Domain.Category(
                    key: row["key"], name: row["name"], keyword: row["keyword"], spoken: row["spoken"],
                    synonyms: synonyms, isArchived: row["archived_at"] != nil))
        }
        shelf.withLock { shelf in
            shelf.ordered = ordered
            shelf.byKey = Dictionary(uniqueKeysWithValues: ordered.map { ($0.category.key, $0) })
            shelf.byID = Dictionary(uniqueKeysWithValues: ordered.map { ($0.id, $0.category) })
        }
    }
}
