import Domain
import Foundation
import GRDB

/// What is left of an erased person: a keyed hash each.
enum Tombstone: String {
    /// Their number had sent STOP.
    case stop
    /// The message that asked for the erasure.
    case erasure
    /// Any other message of theirs.
    case message

    /// Seconds after which no provider repeats a message any more: 30 days, far beyond any of them.
    static let repeats: TimeInterval = 30 * 24 * 3600
}

/// A message that was erased with the person who sent it, and came again.
public enum ErasedMessage: Hashable, Sendable {
    /// It asked for the erasure.
    case asked
    case other
}

extension Reading {
    /// Whether a message was erased; nil for one that was not.
    public func erasedMessage(like record: TextRecord) throws -> ErasedMessage? {
        let row = try db.row("SELECT kind FROM tombstone WHERE hash = ? ORDER BY kind LIMIT 1", [record.tombstone])
        return (row?[0] as String?).map { $0 == Tombstone.erasure.rawValue ? .asked : .other }
    }
}

extension Vault {
    /// `id`: as it is kept. The unit separator stands in no provider's name.
    func hash(ofMessage id: String, from provider: String) -> Data { hash("message\u{1F}\(provider)\u{1F}\(id)") }

    /// Of the hash by which people are found: nobody without the key file comes from one to the other, and a number that
    /// cannot be opened any more keeps its STOP.
    func hash(ofStopped number: Data) -> Data { hash("stop\u{1F}\(number.base64EncodedString())") }
}

extension Transaction {
    /// When a number sent STOP before it was erased. Whoever is made from it has it from now on.
    func exhumeStop(of number: PhoneNumber) throws -> Int64? {
        let hash = vault.hash(ofStopped: vault.hash(number.e164))
        guard let row = try db.row("SELECT at FROM tombstone WHERE hash = ? AND kind = 'stop'", [hash]) else {
            return nil
        }
        try db.run("DELETE FROM tombstone WHERE hash = ? AND kind = 'stop'", [hash])
        return row[0]
    }
}
