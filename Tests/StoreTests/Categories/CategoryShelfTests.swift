import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// The categories in memory are those of the database, whoever changed them.
@Suite struct CategoryShelfTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func names(_ store: Store) async throws -> [String] {
        try await store.read { $0.allCategories.map(\.name) }
    }

    /// The service and a command beside it.
    private func two() async throws -> (Store, Store) {
        let (store, other) = (try scratch.open(), try scratch.open())
        try await store.write { try $0.seedCategories(Samples.categories) }
        return (store, other)
    }

    @Test func whatAnotherProcessChangedIsReadAtOnce() async throws {
        let (store, other) = try await two()
        #expect(try await names(other) == ["Courses", "Repas", "Transport"])
        try await other.execute("UPDATE category SET name = 'Commissions' WHERE key = 'courses'")
        #expect(try await names(store) == ["Commissions", "Repas", "Transport"])
        try await other.execute("UPDATE category SET position = -1 WHERE key = 'transport'")
        #expect(try await names(store) == ["Transport", "Commissions", "Repas"])
        try await other.execute("DELETE FROM category WHERE key = 'repas'")
        #expect(try await names(store) == ["Transport", "Commissions"])
    }

    @Test func whatAnotherProcessArchivedTakesNoListing() async throws {
        let (store, other) = try await two()
        try await other.execute("UPDATE category SET archived_at = 1 WHERE key = 'courses'")
        await #expect(throws: ListingFault.archivedCategory) { try await store.write { try $0.publish(4127) } }
        try await other.execute("UPDATE category SET archived_at = NULL WHERE key = 'courses'")
        try await store.write { try $0.publish(4127) }
    }

    @Test func whatTheSameProcessChangesIsSeenByTheNextWrite() async throws {
        let store = try await Samples.store()
        try await store.execute("UPDATE category SET archived_at = 1 WHERE key = 'courses'")
        await #expect(throws: ListingFault.archivedCategory) { try await store.write { try $0.publish(4127) } }
    }

    @Test func whatWasRolledBackIsForgotten() async throws {
        let store = try Store.inMemory(vault: .fixed)
        await #expect(throws: CancellationError.self) {
            try await store.write { transaction in
                try transaction.seedCategories(Samples.categories)
                #expect(transaction.reading.allCategories.count == 3)
                throw CancellationError()
            }
        }
        #expect(try await names(store) == [])
    }

    @Test func aCategoryThatAHandSpoiledCostsOnlyItsSynonyms() async throws {
        let store = try scratch.open()
        try await store.write { try $0.seedCategories(Samples.categories) }
        try await store.execute("UPDATE category SET synonyms = '{\"a\": 1}' WHERE key = 'courses'")
        try store.close()
        let categories = try await scratch.open().read { $0.allCategories }
        #expect(categories.map(\.synonyms.count) == [0, 2, 2])
    }
}
