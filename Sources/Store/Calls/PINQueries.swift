public import Foundation
import GRDB

/// What is kept of a line's PIN.
public struct KeptPIN: Hashable, Sendable {
    public let hash: PINHash
    /// Three wrong ones in a row: only staff open it again.
    public let isLocked: Bool
}

extension Reading {
    public func pin(of person: PersonID) throws -> KeptPIN? {
        let row = try db.row("SELECT hash_sealed, wrong FROM pin WHERE person = ?", [person.value])
        return row.map { row in
            // One that cannot be opened lets nobody in; staff give another.
            let hash = try? vault.open(row[0], .pin)
            return KeptPIN(
                hash: PINHash(bytes: hash ?? Data()), isLocked: hash == nil || row[1] as Int >= Self.mostWrongPINs)
        }
    }

    /// Whether there is one, cheaper.
    public func hasPIN(_ person: PersonID) throws -> Bool {
        try db.row("SELECT 1 FROM pin WHERE person = ?", [person.value]) != nil
    }

    fileprivate static var mostWrongPINs: Int { 3 }
}

extension Transaction {
    /// Gives a line its PIN; one that it has already stays.
    public func give(_ pin: PINHash, to person: PersonID, at now: Date) throws {
        try db.run(
            "INSERT OR IGNORE INTO pin (person, hash_sealed, given_at) VALUES (?, ?, ?)",
            [person.value, try vault.seal(pin.bytes, .pin), now.milliseconds])
    }

    /// A right one forgives the wrong ones before it.
    public func notePIN(isRight: Bool, of person: PersonID) throws {
        try db.run(
            "UPDATE pin SET wrong = iif(?1, 0, min(wrong + 1, ?2)) WHERE person = ?3",
            [isRight, Reading.mostWrongPINs, person.value])
    }
}
