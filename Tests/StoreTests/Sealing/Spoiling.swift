import Foundation
import GRDB

@testable import Store

/// What a damaged disk, or a key file that lost a line, does to one sealed value.
enum Spoiling: CaseIterable, Sendable {
    case wrongTag, unknownKey, tooShort

    func spoiled(_ sealed: Data) -> Data {
        var spoiled = sealed
        switch self {
        case .wrongTag: spoiled[spoiled.endIndex - 1] ^= 1
        case .unknownKey: spoiled[spoiled.startIndex] = 99
        case .tooShort: spoiled = spoiled.prefix(3)
        }
        return spoiled
    }
}

extension Store {
    /// Spoils one column of the row with that rowid.
    func spoil(_ column: String, of table: String, _ id: Int64, _ spoiling: Spoiling = .wrongTag) async throws {
        try await spoil(column, of: table, where: "id = \(id)", spoiling)
    }

    func spoil(
        _ column: String, of table: String, where condition: String, _ spoiling: Spoiling = .wrongTag
    ) async throws {
        try await write { transaction in
            let select = "SELECT \(column) FROM \(table) WHERE \(condition)"
            guard let sealed = try Data.fetchOne(transaction.db, sql: select) else { throw CancellationError() }
            try transaction.db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(condition)", arguments: [spoiling.spoiled(sealed)])
        }
    }
}
