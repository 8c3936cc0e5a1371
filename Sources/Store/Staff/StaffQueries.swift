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
    /// Until when the person was told that they would be answered.
    public let promisedAt: Date?
    /// How often they asked again meanwhile.
    public let askedAgain: Int
    /// What they said after the tone.
    public let voice: VoiceMessageFacts?
    /// What of it cannot be opened, and why; nil stands in its place.
    public let unreadable: [VaultFault]
}

extension Transaction {
    /// Whoever asks again for what is open already is counted there. `promised`: until when they were told to be answered.
    public func askStaff(
        _ matter: StaffMatter, about reference: Reference?, from person: PersonID?, in message: InboundID?,
        saying voice: VoiceMessageID? = nil, promised: Date? = nil, at now: Date
    ) throws {
        // What was said after a tone is something new each time.
        if voice == nil, let person, let open = try reading.openItem(matter, about: reference, of: person) {
            return try db.run(
                """
                UPDATE staff_item SET asked_again = asked_again + 1, promised_at = coalesce(?2, promised_at) WHERE id = ?1
                """, [open.id, promised?.milliseconds])
        }
        try db.run(
            """
            INSERT INTO staff_item (matter, person, message, listing, created_at, promised_at, voice_message)
            VALUES (?1, ?2, ?3,
                (SELECT id FROM listing WHERE reference = ?4 AND reference_released_at IS NULL), ?5, ?6, ?7)
            """,
            [
                matter.rawValue, person?.value, message?.value, reference?.number, now.milliseconds,
                promised?.milliseconds, voice?.value,
            ])
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
                listing.words_sealed, message.text_sealed, item.promised_at, item.asked_again, voice.id, voice.seconds,
                voice.sound_sealed IS NOT NULL, voice.due_at IS NOT NULL, voice.url_sealed IS NOT NULL
            FROM staff_item AS item
            LEFT JOIN listing ON listing.id = item.listing
            LEFT JOIN person ON person.id = item.person
            LEFT JOIN inbound_message AS message ON message.id = item.message
            LEFT JOIN voice_message AS voice ON voice.id = item.voice_message
            WHERE item.done_at IS NULL ORDER BY item.created_at, item.id
            """)
        let items = rows.compactMap(staffItem)
        let urgency = Dictionary(uniqueKeysWithValues: StaffMatter.allCases.enumerated().map { ($1, $0) })
        return items.enumerated()
            .sorted { (urgency[$0.element.matter] ?? 0, $0.offset) < (urgency[$1.element.matter] ?? 0, $1.offset) }
            .map(\.element)
    }

    private func staffItem(_ row: Row) -> StaffItem? {
        guard let matter = StaffMatter(rawValue: row[1]) else { return nil }
        var unsealing = Unsealing(vault)
        let words = matter == .words ? unsealing.text(row[5], .words) : unsealing.text(row[6], .received)
        let number = unsealing.number(row[4])
        return StaffItem(
            id: row[0], matter: matter, createdAt: Date(milliseconds: row[2]),
            reference: (row[3] as Int?).flatMap { Reference($0) }, number: number, words: words,
            promisedAt: (row[7] as Int64?).map { Date(milliseconds: $0) }, askedAgain: row[8],
            voice: (row[9] as Int64?).map {
                VoiceMessageFacts(
                    id: VoiceMessageID($0), seconds: row[10], isHere: row[11], isDue: row[12], isKnown: row[13])
            }, unreadable: unsealing.faults)
    }

    /// What this person asked already and waits for; of an introduction and of words, about that listing. Each report, cry for
    /// help and unclear text is an item of its own, for it says something new.
    func openItem(_ matter: StaffMatter, about reference: Reference?, of person: PersonID) throws -> (
        id: Int64, promised: Date?
    )? {
        guard matter.isAskedOnce else { return nil }
        let listing = matter == .introduction || matter == .words ? reference?.number : nil
        let row = try db.row(
            """
            SELECT id, promised_at FROM staff_item
            WHERE person = ?1 AND matter = ?2 AND done_at IS NULL AND (?3 IS NULL OR listing =
                (SELECT id FROM listing WHERE reference = ?3 AND reference_released_at IS NULL))
            ORDER BY id LIMIT 1
            """, [person.value, matter.rawValue, listing])
        return row.map { ($0[0], ($0[1] as Int64?).map { Date(milliseconds: $0) }) }
    }
}
