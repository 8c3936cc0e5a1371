public import Domain
import Foundation
import GRDB

extension Reading {
    /// All categories in the staff's order, archived ones too.
    public var allCategories: [Domain.Category] { categories.all }

    /// Those that take new listings, in the staff's order.
    public var openCategories: [Domain.Category] { categories.all.filter { !$0.isArchived } }

    public func category(_ key: String) -> Domain.Category? { categories.shelved(key)?.category }
}

extension Transaction {
    /// Fills an empty table with the categories that a new service starts with; staff own them from then on.
    public func seedCategories(_ seeds: [Domain.Category]) throws {
        guard try db.row("SELECT 1 FROM category LIMIT 1") == nil else { return }
        for (position, seed) in seeds.enumerated() {
            let synonyms = String(decoding: try JSONEncoder().encode(seed.synonyms), as: UTF8.self)
            try db.run(
                "INSERT INTO category (key, name, keyword, spoken, synonyms, position) VALUES (?, ?, ?, ?, ?, ?)",
                [seed.key, seed.name, seed.keyword, seed.spoken, synonyms, position])
        }
        // For what this transaction does next.
        try reading.categories.follow(db)
    }
}
