public import Domain
public import Foundation
import GRDB

extension Transaction {
    /// The person whom this number reaches; made when nobody is known by it.
    public func person(reachedBy number: PhoneNumber, at now: Date) throws -> Person {
        let hash = vault.hash(number.e164)
        let found = try db.row(
            "SELECT id, commune, greeted_at, stopped_at, last_contact_at FROM person WHERE number_hash = ?", [hash])
        if let found {
            return Person(
                id: PersonID(found[0]), number: number, isNew: found[2] == nil, hasStopped: found[3] != nil,
                commune: (found[1] as String?).flatMap { INSEECode($0) }, lastContact: Date(milliseconds: found[4]))
        }
        let stopped = try exhumeStop(of: number)
        try db.run(
            """
            INSERT INTO person (number_hash, number_sealed, created_at, last_contact_at, stopped_at)
            VALUES (?1, ?2, ?3, ?3, ?4)
            """, [hash, try vault.seal(number.e164, .number), now.milliseconds, stopped])
        return Person(
            id: PersonID(db.lastInsertedRowID), number: number, isNew: true, hasStopped: stopped != nil, commune: nil,
            lastContact: nil)
    }

    /// Notes that the person was in touch; and that they were answered, which makes them no longer new.
    ///
    /// Retention counts in months, so that a contact within the hour needs no writing.
    public func touch(_ person: Person, greeted: Bool, at now: Date) throws {
        let isRecent = person.lastContact.map { now.timeIntervalSince($0) < 3600 } ?? false
        if isRecent, !(person.isNew && greeted) { return }
        try touch(person.id, greeted: greeted, at: now)
    }

    func touch(_ person: PersonID, greeted: Bool, at now: Date) throws {
        try db.run(
            """
            UPDATE person SET last_contact_at = ?1, greeted_at = coalesce(greeted_at, iif(?2, ?1, NULL)) WHERE id = ?3
            """, [now.milliseconds, greeted, person.value])
    }

    public func remember(commune: INSEECode, of person: PersonID) throws {
        try db.run("UPDATE person SET commune = ? WHERE id = ?", [commune.text, person.value])
    }

    /// STOP: lasting, for the whole service.
    public func stopService(for person: PersonID, at now: Date) throws {
        try db.run(
            "UPDATE person SET stopped_at = coalesce(stopped_at, ?) WHERE id = ?", [now.milliseconds, person.value])
    }

    public func resumeService(for person: PersonID) throws {
        try db.run("UPDATE person SET stopped_at = NULL WHERE id = ?", [person.value])
    }
}

extension Reading {
    /// A person who is known; nil for nobody, and where their number cannot be opened.
    public func person(_ id: PersonID) throws -> Person? {
        let row = try db.row(
            "SELECT commune, greeted_at, stopped_at, last_contact_at, number_sealed FROM person WHERE id = ?",
            [id.value])
        guard let row, let number = (try? vault.openText(row[4], .number)).flatMap({ PhoneNumber(e164: $0) }) else {
            return nil
        }
        return Person(
            id: id, number: number, isNew: row[1] == nil, hasStopped: row[2] != nil,
            commune: (row[0] as String?).flatMap { INSEECode($0) }, lastContact: Date(milliseconds: row[3]))
    }

    /// What a person may be told in a text about what is kept of them; nil for nobody.
    func ownData(of person: Person) throws -> OwnData? {
        let row = try db.row(
            """
            SELECT commune, created_at,
                (SELECT count(*) FROM listing WHERE author = person.id AND ended_at IS NULL)
            FROM person WHERE id = ?
            """, [person.id.value])
        return row.map { row in
            OwnData(
                number: person.number, commune: (row[0] as String?).flatMap { INSEECode($0) }, liveListings: row[2],
                since: Date(milliseconds: row[1]))
        }
    }
}
