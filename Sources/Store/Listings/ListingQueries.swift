public import Domain
public import Foundation
import GRDB

extension Transaction {
    /// Publishes a confirmed draft under a reference that `unusedReference` found in this transaction.
    public func publish(
        _ draft: ListingDraft, as reference: Reference, by author: PersonID, through channel: ListingChannel,
        at now: Date, for lifetime: TimeInterval
    ) throws {
        guard let key = draft.category, let category = reading.categories.shelved(key), let commune = draft.commune
        else { throw ListingFault.incomplete }
        if category.category.isArchived { throw ListingFault.archivedCategory }
        let words = draft.words.isEmpty ? nil : try vault.seal(draft.words, .words)
        try db.run(
            """
            INSERT INTO listing
                (reference, kind, category, commune, author, channel, words_sealed, words_state, state, created_at,
                 published_at, expires_at, organisation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'published', ?, ?, ?, ?)
            """,
            [
                reference.number, draft.kind.rawValue, category.id, commune.text, author.value, channel.rawValue, words,
                words == nil ? "none" : "awaiting", now.milliseconds, now.milliseconds,
                now.addingTimeInterval(lifetime).milliseconds, draft.isForOrganisation,
            ])
    }

    /// Its author ends a live listing; false if there is none of theirs.
    public func close(_ reference: Reference, of author: PersonID, at now: Date) throws -> Bool {
        try db.run(
            """
            UPDATE listing SET state = 'closed', ended_at = ?
            WHERE reference = ? AND author = ? AND ended_at IS NULL AND reference_released_at IS NULL
            """, [now.milliseconds, reference.number, author.value])
        return db.changesCount > 0
    }

    /// Ends the published listings whose time is over; tells how many.
    public func expireListings(at now: Date) throws -> Int {
        try db.run(
            "UPDATE listing SET state = 'expired', ended_at = ?1 WHERE state = 'published' AND expires_at <= ?1",
            [now.milliseconds])
        return db.changesCount
    }

    /// Lets references go that nobody dials any more; tells how many.
    public func releaseReferences(at now: Date) throws -> Int {
        try db.run(
            """
            UPDATE listing SET reference_released_at = ?
            WHERE ended_at <= ? AND ended_at IS NOT NULL AND reference_released_at IS NULL
            """, [now.milliseconds, now.addingTimeInterval(-ListingFault.dialledAfterEnd).milliseconds])
        return db.changesCount
    }

    /// Staff let the words of a listing appear, or not. False if no words of that listing wait.
    ///
    /// `shown`: what may appear of them, where that is less than was written; nothing else of them is kept with the listing.
    public func decide(
        words approved: Bool, of reference: Reference, at now: Date, as shown: String? = nil
    ) throws -> Bool {
        let row = try db.row(
            "SELECT id FROM listing WHERE reference = ? AND reference_released_at IS NULL AND words_state = 'awaiting'",
            [reference.number])
        guard let id = row?[0] as Int64? else { return false }
        if approved, let shown {
            try db.run("UPDATE listing SET words_sealed = ? WHERE id = ?", [try vault.seal(shown, .words), id])
        }
        let state = approved ? "approved" : "refused"
        try db.run("UPDATE listing SET words_state = ? WHERE id = ?", [state, id])
        try finishWords(of: id, state, at: now)
        return true
    }

    /// Staff wrote down what its author said after the tone: it appears. False if no voice message is with that listing.
    public func write(_ words: String, of reference: Reference, at now: Date) throws -> Bool {
        let row = try db.row(
            """
            SELECT listing.id FROM listing JOIN voice_message ON voice_message.listing = listing.id
            WHERE listing.reference = ? AND listing.reference_released_at IS NULL LIMIT 1
            """, [reference.number])
        guard let id = row?[0] as Int64? else { return false }
        try db.run(
            "UPDATE listing SET words_sealed = ?, words_state = 'approved' WHERE id = ?",
            [try vault.seal(words, .words), id])
        try finishWords(of: id, "written down", at: now)
        return true
    }

    private func finishWords(of listing: Int64, _ disposition: String, at now: Date) throws {
        try db.run(
            """
            UPDATE staff_item SET done_at = ?, disposition_sealed = ?
            WHERE listing = ? AND matter = 'words' AND done_at IS NULL
            """, [now.milliseconds, try vault.seal(disposition, .disposition), listing])
    }
}

extension Reading {
    /// The words of a listing that wait for staff, as they were written. Throws a `VaultFault` where they cannot be opened.
    public func awaitingWords(of reference: Reference) throws -> String? {
        try db.row(
            """
            SELECT words_sealed FROM listing
            WHERE reference = ? AND reference_released_at IS NULL AND words_state = 'awaiting'
            """, [reference.number]
        ).map { try vault.openText($0[0], .words) }
    }

    /// A published, unexpired listing as anybody may see it, or nil.
    public func listing(_ reference: Reference, in territory: HomeTerritory, at now: Date) throws -> PublicListing? {
        let row = try db.row(
            """
            SELECT \(Self.publicColumns) FROM listing
            WHERE reference = ? AND reference_released_at IS NULL AND state = 'published' AND expires_at > ?
            """, [reference.number, now.milliseconds])
        return row.flatMap { publicListing($0, in: territory) }
    }

    /// A reference that no listing holds. `random` draws from a range.
    public func unusedReference(_ random: (ClosedRange<Int>) -> Int) throws -> Reference {
        for range in Reference.ranges {
            // Eight misses in a row mean that the range is well filled: the next one is ten times as large.
            for _ in 0..<8 {
                let number = random(range)
                let held = try db.row(
                    """
                    SELECT 1 FROM listing WHERE reference = ?1 AND reference_released_at IS NULL
                    UNION ALL SELECT 1 FROM resting_reference WHERE reference = ?1
                    """, [number])
                if held == nil, let reference = Reference(number) { return reference }
            }
        }
        return try lowestUnusedReference()
    }

    /// When chance does not find one.
    private func lowestUnusedReference() throws -> Reference {
        for range in Reference.ranges {
            let row = try db.row(
                """
                SELECT min(number) FROM (
                    SELECT ?1 AS number
                    UNION ALL SELECT reference + 1 FROM listing
                        WHERE reference_released_at IS NULL AND reference BETWEEN ?1 AND ?2 - 1
                    UNION ALL SELECT reference + 1 FROM resting_reference WHERE reference BETWEEN ?1 AND ?2 - 1)
                WHERE number NOT IN (SELECT reference FROM listing WHERE reference_released_at IS NULL)
                    AND number NOT IN (SELECT reference FROM resting_reference)
                """, [range.lowerBound, range.upperBound])
            if let number = row?[0] as Int?, let reference = Reference(number) { return reference }
        }
        throw ListingFault.noReferenceLeft
    }

    static let publicColumns = """
        reference, kind, category, commune, words_state, words_sealed, published_at, expires_at, organisation
        """

    /// Everything public is made here: words only when approved and readable, the area and never the commune.
    func publicListing(_ row: Row, in territory: HomeTerritory) -> PublicListing? {
        guard let reference = Reference(row[0] as Int), let kind = ListingKind(rawValue: row[1]),
            let category = categories.category(row[2]), let area = INSEECode(row[3]).flatMap(territory.area)
        else { return nil }
        var unsealing = Unsealing(vault)
        return PublicListing(
            reference: reference, kind: kind, category: category, area: area,
            words: row[4] == "approved" ? unsealing.text(row[5], .words) : nil,
            publishedAt: Date(milliseconds: row[6]), expiresAt: Date(milliseconds: row[7]), isOrganisation: row[8])
    }
}

/// By which door a listing came.
public enum ListingChannel: String, Sendable {
    case sms, voice, web, staff
}

/// Why a listing cannot be published.
public enum ListingFault: Error, Hashable, Sendable {
    /// The draft lacks its category or commune, or the category is unknown.
    case incomplete
    /// Staff took the category away, perhaps while the draft waited for its confirmation.
    case archivedCategory
    case noReferenceLeft
    /// Nobody is known by that id.
    case noAuthor

    /// Seconds after a listing's end during which people may still dial its reference from a note or a poster: 90 days.
    static let dialledAfterEnd: TimeInterval = 90 * 24 * 3600
}
