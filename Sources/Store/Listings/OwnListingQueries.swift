public import Domain
public import Foundation
import GRDB

extension Reading {
    /// The live listings of a person, newest first; then those that expired and still have their reference.
    public func listings(of author: PersonID) throws -> [OwnListing] {
        try db.rows(
            """
            SELECT \(Self.ownColumns) FROM listing
            WHERE author = ? AND (ended_at IS NULL OR state = 'expired' AND reference_released_at IS NULL)
            ORDER BY ended_at IS NOT NULL, created_at DESC, id DESC
            """, [author.value]
        ).compactMap(ownListing)
    }

    /// One of them by its reference.
    func listing(_ reference: Reference, of author: PersonID) throws -> OwnListing? {
        try db.row(
            """
            SELECT \(Self.ownColumns) FROM listing
            WHERE reference = ? AND reference_released_at IS NULL AND author = ?
                AND (ended_at IS NULL OR state = 'expired')
            """, [reference.number, author.value]
        ).flatMap(ownListing)
    }

    /// A listing of a person, also one that they have closed, as long as its reference is theirs.
    public func heldListing(_ reference: Reference, of author: PersonID) throws -> OwnListing? {
        try db.row(
            """
            SELECT \(Self.ownColumns) FROM listing
            WHERE reference = ? AND author = ? AND reference_released_at IS NULL
            """, [reference.number, author.value]
        ).flatMap(ownListing)
    }

    /// Whether any listing still has this reference.
    func holds(_ reference: Reference) throws -> Bool {
        try db.row("SELECT 1 FROM listing WHERE reference = ? AND reference_released_at IS NULL", [reference.number])
            != nil
    }

    private static let ownColumns = "reference, kind, category, commune, state, expires_at, organisation, asked_at"

    private func ownListing(_ row: Row) -> OwnListing? {
        guard let reference = Reference(row[0] as Int), let kind = ListingKind(rawValue: row[1]),
            let category = categories.category(row[2]), let commune = INSEECode(row[3]),
            let state = ListingState(rawValue: row[4])
        else { return nil }
        return OwnListing(
            reference: reference, kind: kind, category: category, commune: commune, state: state,
            expiresAt: Date(milliseconds: row[5]), isOrganisation: row[6],
            isInDoubt: (state == .published || state == .expired) && row[7] != nil)
    }
}

extension Transaction {
    /// Its author lets a listing stand for a whole lifetime (seconds) from now on, also when it had expired; false if there is
    /// none of theirs.
    public func prolong(_ reference: Reference, of author: PersonID, at now: Date, for lifetime: TimeInterval) throws
        -> Bool
    {
        try db.run(
            """
            UPDATE listing SET expires_at = ?3,
                state = iif(state = 'expired', 'published', state),
                published_at = iif(state = 'expired', ?4, published_at), ended_at = NULL, asked_at = NULL
            WHERE reference = ?1 AND author = ?2 AND reference_released_at IS NULL
                AND (ended_at IS NULL OR state = 'expired')
            """,
            [reference.number, author.value, now.addingTimeInterval(lifetime).milliseconds, now.milliseconds])
        return db.changesCount > 0
    }

    /// Its author gives a live listing another category and commune; false if there is none of theirs.
    public func change(_ reference: Reference, of author: PersonID, to draft: ListingDraft) throws -> Bool {
        guard let key = draft.category, let category = reading.categories.shelved(key), let commune = draft.commune
        else { throw ListingFault.incomplete }
        try db.run(
            """
            UPDATE listing SET category = ?, commune = ?
            WHERE reference = ? AND author = ? AND reference_released_at IS NULL AND ended_at IS NULL
            """, [category.id, commune.text, reference.number, author.value])
        return db.changesCount > 0
    }

    /// Its author gives a live listing other words, which wait for staff; false if there is none of theirs.
    public func change(words: String, of reference: Reference, of author: PersonID) throws -> Bool {
        try db.run(
            """
            UPDATE listing SET words_sealed = ?, words_state = 'awaiting'
            WHERE reference = ? AND author = ? AND reference_released_at IS NULL AND ended_at IS NULL
            """, [try vault.seal(words, .words), reference.number, author.value])
        return db.changesCount > 0
    }

    /// Keeps who said that the person whom a listing is for agrees, and in which message.
    public func noteConsent(
        for reference: Reference, saidBy person: PersonID, in message: InboundID?, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO consent (listing, said_by, message, said_at)
            SELECT id, ?2, ?3, ?4 FROM listing WHERE reference = ?1 AND reference_released_at IS NULL
            """, [reference.number, person.value, message?.value, now.milliseconds])
    }
}
