public import Domain
public import Foundation
import GRDB

/// Something that waits for a person of the département.
public struct StaffItem: Hashable, Sendable {
    public let id: Int64
    public let matter: StaffMatter
    public let createdAt: Date
    /// The listing that it is about; nil once another may hold that reference.
    public let reference: Reference?
    /// Prints its last two digits.
    public let number: PhoneNumber?
    /// What the person wrote: the words of the listing, or else the message.
    public let words: String?
}

extension Transaction {
    public func askStaff(
        _ matter: StaffMatter, about reference: Reference?, from person: PersonID?, in message: InboundID?, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO staff_item (matter, person, message, listing, created_at) VALUES (?1, ?2, ?3,
                (SELECT id FROM listing WHERE reference = ?4 AND reference_released_at IS NULL), ?5)
            """, [matter.rawValue, person?.value, message?.value, reference?.number, now.milliseconds])
    }

    /// Staff have seen to it; false if it was done already or never was.
    public func finish(staffItem id: Int64, disposition: String, at now: Date) throws -> Bool {
        try db.run(
            "UPDATE staff_item SET done_at = ?, disposition_sealed = ? WHERE id = ? AND done_at IS NULL",
            [now.milliseconds, try vault.seal(disposition, .disposition), id])
        return db.changesCount > 0
    }

    /// The whole number of an open item's person, kept with the reason; nil if there is none.
    public func reveal(staffItem id: Int64, reason: String, at now: Date) throws -> PhoneNumber? {
        let row = try db.row(
            """
            SELECT person.id, person.number_sealed FROM staff_item AS item JOIN person ON person.id = item.person
            WHERE item.id = ? AND item.done_at IS NULL
            """, [id])
        guard let row else { return nil }
        try db.run(
            "INSERT INTO reveal (staff_item, person, reason_sealed, at) VALUES (?, ?, ?, ?)",
            [id, row[0] as Int64, try vault.seal(reason, .reason), now.milliseconds])
        return PhoneNumber(e164: try vault.openText(row[1], .number))
    }
}

extension Reading {
    /// What waits, most urgent matter first, longest waiting first.
    public func openStaffItems() throws -> [StaffItem] {
        let rows = try db.rows(
            """
            SELECT item.id, item.matter, item.created_at,
                iif(listing.reference_released_at IS NULL, listing.reference, NULL), person.number_sealed,
                listing.words_sealed, message.text_sealed
            FROM staff_item AS item
            LEFT JOIN listing ON listing.id = item.listing
            LEFT JOIN person ON person.id = item.person
            LEFT JOIN inbound_message AS message ON message.id = item.message
            WHERE item.done_at IS NULL ORDER BY item.created_at, item.id
            """)
        let items = try rows.compactMap(staffItem)
        let urgency = Dictionary(uniqueKeysWithValues: StaffMatter.allCases.enumerated().map { ($1, $0) })
        return items.enumerated()
            .sorted { (urgency[$0.element.matter] ?? 0, $0.offset) < (urgency[$1.element.matter] ?? 0, $1.offset) }
            .map(\.element)
    }

    private func staffItem(_ row: Row) throws -> StaffItem? {
        guard let matter = StaffMatter(rawValue: row[1]) else { return nil }
        let listingWords = try (row[5] as Data?).map { try vault.openText($0, .words) }
        let messageWords = try (row[6] as Data?).map { try vault.openText($0, .received) }
        return StaffItem(
            id: row[0], matter: matter, createdAt: Date(milliseconds: row[2]),
            reference: (row[3] as Int?).flatMap { Reference($0) },
            number: try (row[4] as Data?).flatMap { PhoneNumber(e164: try vault.openText($0, .number)) },
            words: matter == .words ? listingWords : messageWords)
    }
}
