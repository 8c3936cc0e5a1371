import Domain
public import Foundation
import GRDB

extension Transaction {
    /// Erases everything that is kept of a person, in this transaction. What is left are keyed hashes: that they had stopped,
    /// and which messages reached us lately, so that a provider's repeat makes nothing anew.
    ///
    /// `message`: the one that asks for it, which is kept nowhere else; nil when staff or time erase.
    public func erase(_ person: PersonID, asked message: TextRecord?, at now: Date) throws {
        try buryStop(of: person)
        try buryMessages(of: person, at: now)
        if let message { try bury(.erasure, message.tombstone, at: now.milliseconds) }
        try restReferences(of: person, at: now)
        // What others wait for stays, without the listing that it was about.
        try db.run(
            """
            UPDATE staff_item SET listing = NULL
            WHERE listing IN (SELECT id FROM listing WHERE author = ?1) AND person IS NOT ?1
            """, [person.value])
        try db.run(
            "DELETE FROM text_part WHERE sender_hash = (SELECT number_hash FROM person WHERE id = ?)", [person.value])
        let last = try lastOutbound()
        // The rest follows by the schema's references.
        try db.run("DELETE FROM person WHERE id = ?", [person.value])
        try db.run("DELETE FROM tally WHERE published = 0")
        try keepPlace(of: last, at: now)
        try db.run("INSERT OR REPLACE INTO store_fact VALUES (?, x'01')", [Store.toWipe])
    }

    /// Erases people of whom nothing was heard since then, at most `limit`; tells how many.
    public func erasePeople(silentSince limit: Date, most count: Int, at now: Date) throws -> Int {
        let rows = try db.rows(
            "SELECT id FROM person WHERE last_contact_at < ? LIMIT ?", [limit.milliseconds, count])
        for row in rows { try erase(PersonID(row[0]), asked: nil, at: now) }
        return rows.count
    }

    /// Lets go of what outlasted an erasure long enough.
    public func forgetErasures(at now: Date) throws {
        try db.run(
            "DELETE FROM tombstone WHERE kind IN ('erasure', 'message') AND at < ?",
            [now.addingTimeInterval(-Tombstone.repeats).milliseconds])
        try db.run("DELETE FROM resting_reference WHERE until <= ?", [now.milliseconds])
    }

    private func buryStop(of person: PersonID) throws {
        let row = try db.row("SELECT number_hash, stopped_at FROM person WHERE id = ?", [person.value])
        guard let row, let stopped = row[1] as Int64? else { return }
        try bury(.stop, vault.hash(ofStopped: row[0] as Data), at: stopped)
    }

    private func buryMessages(of person: PersonID, at now: Date) throws {
        let since = now.addingTimeInterval(-Tombstone.repeats).milliseconds
        for row in try db.rows(
            "SELECT provider, provider_id, received_at FROM inbound_message WHERE person = ? AND received_at >= ?",
            [person.value, since])
        {
            try bury(.message, vault.hash(ofMessage: row[1], from: row[0]), at: row[2])
        }
    }

    private func bury(_ kind: Tombstone, _ hash: Data, at time: Int64) throws {
        try db.run("INSERT OR REPLACE INTO tombstone VALUES (?, ?, ?)", [kind.rawValue, hash, time])
    }

    private func restReferences(of person: PersonID, at now: Date) throws {
        let rest = Int64(ListingFault.dialledAfterEnd * 1000)
        try db.run(
            """
            INSERT OR REPLACE INTO resting_reference
            SELECT reference, coalesce(ended_at, ?2) + ?3 FROM listing WHERE author = ?1 AND reference_released_at IS NULL
            """, [person.value, now.milliseconds, rest])
    }

    private func lastOutbound() throws -> Int64 { try db.row("SELECT max(id) FROM outbound_message")?[0] ?? 0 }

    /// A provider reports deliveries by the ids of our messages: an id that was the last one must not be given again, or a late
    /// report on what was erased would move somebody else's message.
    private func keepPlace(of last: Int64, at now: Date) throws {
        try db.run(
            "DELETE FROM outbound_message WHERE provider = 'erased' AND provider_id IS NOT NULL AND id < ?", [last])
        guard try lastOutbound() < last else { return }
        try db.run(
            """
            INSERT INTO outbound_message
                (id, provider, provider_id, our_number_hash, text_sealed, segments, state, rank, created_at, moved_at)
            VALUES (?1, 'erased', 'place', x'', ?2, 1, ?3, ?4, ?5, ?5)
            """,
            [
                last, try vault.seal("", .sent), DeliveryState.accepted.rawValue, DeliveryState.accepted.rank,
                now.milliseconds,
            ])
    }
}
