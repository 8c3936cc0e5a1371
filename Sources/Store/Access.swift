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

extension Date {
    /// As the schema keeps times; one that is out of all bounds is the last or first of the calendar.
    var milliseconds: Int64 {
        let milliseconds = (timeIntervalSince1970 * 1000).rounded()
        return Int64(exactly: min(max(milliseconds, -Self.longest), Self.longest)) ?? 0
    }

    /// About 285,000 years: a double holds every millisecond of them.
    private static let longest = 9e15

    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
