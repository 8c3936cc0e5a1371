public import Domain
public import Foundation
import GRDB

extension Transaction {
    /// Puts a text into the outbox: it is sent from `due` on, once its transaction is on disk.
    public func queue(_ text: TextToSend, due: Date, at now: Date) throws -> OutboundID {
        try db.run(
            """
            INSERT INTO outbound_message
                (person, provider, our_number_hash, our_number_sealed, text_sealed, segments, in_reply_to, unasked, state, rank,
                 next, due_at, created_at, moved_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7 IS NULL, 'waiting', 0, 'send', ?8, ?9, ?9)
            """,
            [
                text.person.value, text.provider, vault.hash(text.from), try vault.seal(text.from, .sender),
                try vault.seal(text.text, .sent), GSM7.segments(text.text).parts.count, text.inReplyTo?.value,
                due.milliseconds, now.milliseconds,
            ])
        return OutboundID(db.lastInsertedRowID)
    }

    /// Takes up what is due to be sent and writes down that it is about to be: what is found so after a crash may have been
    /// sent, and is asked about from `askAt` on, never sent blindly.
    ///
    /// One text for each person at a time, so that they arrive in order; with a pause, one for each of our numbers.
    public func takeUpTexts(pace: OutboxPace, askAt: Date, at now: Date) throws -> [WaitingText] {
        var texts: [WaitingText] = []
        var people: Set<Int64> = []
        for number in try reading.numbersWithDueTexts(at: now) {
            guard try reading.mayLeave(from: number, after: pace.pause, at: now) else { continue }
            let room = pace.pause > 0 ? 1 : pace.batch - texts.count
            guard room > 0 else { break }
            // Some may be of people who are in the batch already.
            let rows = try db.rows(
                """
                SELECT message.*, person.number_sealed FROM outbound_message AS message
                JOIN person ON person.id = message.person
                WHERE next = 'send' AND our_number_hash = ? AND due_at <= ? ORDER BY due_at, message.id LIMIT ?
                """, [number, now.milliseconds, room * 4])
            var left = room
            for row in rows where left > 0 && people.insert(row["person"]).inserted {
                guard let text = try takeUp(row, askAt: askAt, at: now) else { continue }
                texts.append(text)
                left -= 1
            }
        }
        return texts
    }

    private func takeUp(_ row: Row, askAt: Date, at now: Date) throws -> WaitingText? {
        let text: WaitingText
        do {
            text = try reading.waitingText(row, attempts: row["attempts"] + 1, askedAt: now)
        } catch {
            try giveUp(row, .send, .ended(.refused, code: "unreadable"), because: error, at: now)
            return nil
        }
        try db.run(
            "UPDATE outbound_message SET next = 'ask', due_at = ?, attempts = attempts + 1, asked_at = ? WHERE id = ?",
            [askAt.milliseconds, now.milliseconds, text.id.value])
        return text
    }

    /// Texts of which nobody knows whether they left, that are due to be asked about, longest waiting first.
    public func textsInDoubt(at now: Date, limit: Int) throws -> [WaitingText] {
        let rows = try db.rows(
            """
            SELECT message.*, person.number_sealed FROM outbound_message AS message
            JOIN person ON person.id = message.person
            WHERE next = 'ask' AND due_at <= ? ORDER BY due_at, message.id LIMIT ?
            """, [now.milliseconds, limit])
        return try rows.compactMap { row in
            let askedAt = Date(milliseconds: row["asked_at"] ?? row["created_at"])
            do {
                return try reading.waitingText(row, attempts: row["attempts"], askedAt: askedAt)
            } catch let fault as VaultFault {
                try giveUp(row, .recall, .leave(code: "unreadable"), because: fault, at: now)
                return nil
            }
        }
    }

    /// A text that cannot be opened holds nobody up: it is let go of, and an exchange tells staff.
    private func giveUp(
        _ row: Row, _ route: OutboundRoute, _ move: OutboxMove, because fault: VaultFault, at now: Date
    ) throws {
        let id = OutboundID(row["id"])
        try self.move(id, move, at: now)
        let record = SendRecord(
            provider: row["provider"], route: route, request: "", answer: "", status: 0,
            reason: "the text \(id.value) was given up: \(fault)", at: now, tookMicroseconds: 0)
        try keep(record, of: id)
    }

    /// Ends, unsent, what waits for people who have sent STOP since: all that they did not ask for, and what was still on its
    /// way to them then. The acknowledgement of STOP is made with STOP, and goes out.
    public func dropTextsToStopped(at now: Date) throws -> Int {
        try db.run(
            """
            UPDATE outbound_message SET state = 'opted out', rank = 4, code = 'stopped', moved_at = ?1
            WHERE next = 'send' AND due_at <= ?1 AND EXISTS (
                SELECT 1 FROM person WHERE person.id = outbound_message.person AND stopped_at IS NOT NULL
                    AND (outbound_message.unasked OR stopped_at > outbound_message.created_at))
            """, [now.milliseconds])
        return db.changesCount
    }

    /// Puts off what nobody asked for, until the quiet hours are over.
    public func putOffUnaskedTexts(until due: Date, at now: Date) throws {
        try db.run(
            "UPDATE outbound_message SET due_at = ? WHERE next = 'send' AND unasked AND due_at <= ?",
            [due.milliseconds, now.milliseconds])
    }

    /// The provider says that the recipient of a text opted out there: the same as STOP.
    public func stopRecipient(of report: DeliveryReported, from provider: String, at now: Date) throws {
        try db.run(
            """
            UPDATE person SET stopped_at = coalesce(stopped_at, ?1) WHERE id = (
                SELECT coalesce(ours.person, answered.person) FROM outbound_message AS ours
                LEFT JOIN inbound_message AS answered ON answered.id = ours.in_reply_to
                WHERE ours.provider = ?2 AND (ours.id = ?3 OR (?3 IS NULL AND ours.provider_id = ?4)))
            """, [now.milliseconds, provider, report.ours, vault.kept(id: report.id)])
    }

    /// Writes down what came of a text.
    public func move(_ text: OutboundID, _ move: OutboxMove, at now: Date) throws {
        switch move {
        case .settled(let id, let state):
            try advance(text, to: state, code: nil, at: now)
            // An id that another text of ours has would be a mistake of the provider's; its status URL still finds ours.
            try db.run(
                "UPDATE OR IGNORE outbound_message SET provider_id = ? WHERE id = ? AND provider_id IS NULL",
                [vault.kept(id: id), text.value])
        case .ended(let state, let code): try advance(text, to: state, code: code, at: now)
        case .sendAgain(let due): try wait(text, "send", until: due)
        case .ask(let due):
            try advance(text, to: .unknown, code: nil, at: now)
            try wait(text, "ask", until: due)
        case .leave(let code):
            try advance(text, to: .unknown, code: code, at: now)
            try db.run(
                "UPDATE outbound_message SET next = NULL, due_at = NULL, code = ? WHERE id = ? AND rank < 2",
                [code, text.value])
        }
    }

    private func advance(_ text: OutboundID, to state: DeliveryState, code: String?, at now: Date) throws {
        try db.run(
            "UPDATE outbound_message SET state = ?1, rank = ?2, code = ?3, moved_at = ?4 WHERE id = ?5 AND rank < ?2",
            [state.rawValue, state.rank, code, now.milliseconds, text.value])
    }

    /// Not where a delivery report has settled it meanwhile.
    private func wait(_ text: OutboundID, _ next: String, until due: Date) throws {
        try db.run(
            "UPDATE outbound_message SET next = ?, due_at = ? WHERE id = ? AND rank < 2",
            [next, due.milliseconds, text.value])
    }
}
