import Foundation
import GRDB

/// What can be read, at one moment.
public struct Reading {
    let db: Database
    let vault: Vault
    let categories: CategoryShelf
}

/// What can be written, in one savepoint that is kept whole or not at all.
public struct Transaction {
    public let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    var db: Database { reading.db }
    var vault: Vault { reading.vault }
}

extension Database {
    /// Runs a statement that is prepared once for the life of the connection.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Date {
    /// As the schema keeps times.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
