public import Domain
public import Foundation
import GRDB

/// A listing that expires soon, whose author is to be asked whether it is still needed.
public struct DueListing: Sendable {
    public let listing: OwnListing
    public let author: PersonID
    public let speaker: Speaker
    /// Nil where it cannot be opened.
    public let number: PhoneNumber?
    /// Through which the author last wrote or called, and our number that they used; nil for one who never did.
    public let way: (provider: String, ourNumber: OurNumber)?
}

/// A number of ours, known by its hash.
public struct OurNumber: Sendable {
    let hash: Data
    let vault: Vault

    public func isSame(as number: PhoneNumber) -> Bool { vault.hash(number.e164) == hash }
}

extension Reading {
    /// Published listings that expire within `lead` seconds and were not asked about, soonest first; one for each author, and
    /// none of an author who has stopped, or was asked about another one less than `interval` seconds ago without an answer.
    public func listingsToAskAbout(
        at now: Date, lead: TimeInterval, interval: TimeInterval, limit: Int
    ) throws -> [DueListing] {
        let rows = try db.rows(
            """
            SELECT due.reference, due.author, person.number_sealed, person.greeted_at, person.commune
            FROM listing AS due JOIN person ON person.id = due.author
            WHERE due.state = 'published' AND due.expires_at > ?1 AND due.expires_at <= ?2 AND due.asked_at IS NULL
                AND person.stopped_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM listing AS other WHERE other.author = due.author
                    AND other.state = 'published' AND other.asked_at > ?3)
            ORDER BY due.expires_at, due.id LIMIT ?4
            """,
            [
                now.milliseconds, now.addingTimeInterval(lead).milliseconds,
                now.addingTimeInterval(-interval).milliseconds, limit,
            ])
        var authors: Set<Int64> = []
        return try rows.filter { authors.insert($0[1]).inserted }.compactMap(dueListing)
    }

    private func dueListing(_ row: Row) throws -> DueListing? {
        let author = PersonID(row[1])
        guard let reference = Reference(row[0] as Int), let listing = try heldListing(reference, of: author) else {
            return nil
        }
        var unsealing = Unsealing(vault)
        let last = try db.row(
            """
            SELECT provider, our_number_hash FROM (
                SELECT provider, our_number_hash, received_at AS at FROM inbound_message WHERE person = ?1
                UNION ALL SELECT provider, our_number_hash, started_at FROM call WHERE person = ?1)
            ORDER BY at DESC LIMIT 1
            """, [author.value])
        let commune = (row[4] as String?).flatMap { INSEECode($0) }
        return DueListing(
            listing: listing, author: author, speaker: Speaker(isNew: row[3] == nil, commune: commune),
            number: unsealing.number(row[2]), way: last.map { ($0[0], OurNumber(hash: $0[1], vault: vault)) })
    }
}

extension Transaction {
    /// Its author was asked now, or cannot be.
    public func markAsked(_ reference: Reference, at now: Date) throws {
        try db.run(
            "UPDATE listing SET asked_at = ? WHERE reference = ? AND reference_released_at IS NULL",
            [now.milliseconds, reference.number])
    }
}
