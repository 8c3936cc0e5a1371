import Domain
import Foundation
import GRDB

@testable import Store

extension Vault {
    /// The same keys in every test, so that a database can be opened again.
    static let fixed = made(with: [1])

    /// A vault of these sealing keys, each with the same bytes in every test, and always the same hash key.
    static func made(with ids: [UInt8]) -> Vault {
        func key(_ id: UInt8) -> String { Data(repeating: id, count: 32).base64EncodedString() }
        let text = "hash \(key(0))\n" + ids.map { "\($0) \(key($0))\n" }.joined()
        do { return try KeyFile.vault(of: text, path: "keys") } catch { return .ephemeral() }
    }
}

/// What tests fill a store with.
enum Samples {
    /// 24 November 2026, 10:00 in Paris.
    static let now = Date(timeIntervalSince1970: 1_795_510_800)
    static let month: TimeInterval = 30 * 24 * 3600
    static let categories = ["courses", "repas", "transport"].map {
        Domain.Category(
            key: $0, name: $0.capitalized, keyword: $0.capitalized, spoken: "les \($0)",
            synonyms: ["\($0) du jour", "é"])
    }

    /// A store in memory with three categories.
    static func store() async throws -> Store {
        let store = try Store.inMemory(vault: .fixed)
        try await store.write { try $0.seedCategories(categories) }
        return store
    }

    static func number(_ index: Int) throws -> PhoneNumber {
        guard let number = PhoneNumber(e164: "+336\(String(String(100_000_000 + index).dropFirst()))") else {
            throw Missing.sample
        }
        return number
    }

    static func reference(_ number: Int) throws -> Reference {
        guard let reference = Reference(number) else { throw Missing.sample }
        return reference
    }

    static func text(_ id: String, _ text: String = "Bonjour", from index: Int = 1, pictures: Int = 0) throws
        -> TextReceived
    {
        TextReceived(id: id, from: .number(try number(index)), to: "+33465714800", text: text, pictures: pictures)
    }

    enum Missing: Error { case sample }
}

extension Transaction {
    func person(_ index: Int) throws -> PersonID {
        try person(reachedBy: Samples.number(index), at: Samples.now).id
    }

    func publish(
        _ number: Int, _ kind: ListingKind = .offer, _ category: String = "courses", in commune: String = "48095",
        by index: Int = 1, words: String = "", at now: Date = Samples.now, for lifetime: TimeInterval = Samples.month
    ) throws {
        try publish(
            ListingDraft(kind: kind, category: category, commune: INSEECode(commune), words: words),
            as: Samples.reference(number), by: person(index), through: .sms, at: now, for: lifetime)
    }

    func receive(_ text: TextReceived, from person: PersonID?) throws -> InboundID {
        try receive(record(of: text), from: person, intent: .search, at: Samples.now)
    }

    func record(of text: TextReceived) throws -> TextRecord {
        try TextRecord(text, through: "simulator", vault: vault)
    }

    func reply(_ text: String, to message: InboundID) throws -> OutboundID {
        try reply(text, to: message, of: record(of: Samples.text("any")), at: Samples.now)
    }
}

extension Store {
    /// Runs raw SQL as one write.
    func execute(_ sql: String) async throws { try await write { try $0.db.execute(sql: sql) } }

    /// The first column of the first row of raw SQL.
    func integer(_ sql: String) async throws -> Int? { try await read { try Int.fetchOne($0.db, sql: sql) } }
}
