public import Domain
public import Foundation
import GRDB

/// The key of a message that reached us.
public struct InboundID: Hashable, Sendable {
    public let value: Int64
    init(_ value: Int64) { self.value = value }
}

/// The key of a message of ours.
public struct OutboundID: Hashable, Sendable {
    public let value: Int64
    init(_ value: Int64) { self.value = value }
}

extension Reading {
    /// The message of the same id at the same provider, if it reached us before.
    public func inbound(like record: TextRecord) throws -> InboundID? {
        try db.row(
            "SELECT id FROM inbound_message WHERE provider = ? AND provider_id = ?", [record.provider, record.id]
        ).map { InboundID($0[0]) }
    }

    /// What was answered to a message in the answer to its webhook, in order; the text is nil where it cannot be opened.
    public func replies(to message: InboundID) throws -> [(id: OutboundID, text: String?)] {
        var unsealing = Unsealing(vault)
        return try db.rows(
            "SELECT id, text_sealed FROM outbound_message WHERE in_reply_to = ? ORDER BY id", [message.value]
        ).map { (OutboundID($0[0]), unsealing.text($0[1], .sent)) }
    }
}

extension Transaction {
    /// Keeps a message whole. `person` is nil for a sender whom nobody can answer.
    public func receive(
        _ record: TextRecord, from person: PersonID?, intent: Intent, at now: Date
    ) throws -> InboundID {
        try db.run(
            """
            INSERT INTO inbound_message (provider, provider_id, person, our_number_hash, text_sealed, pictures, intent, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.provider, record.id, person?.value, record.ourNumber, record.sealed, record.text.pictures,
                intent.rawValue, now.milliseconds,
            ])
        return InboundID(db.lastInsertedRowID)
    }

    /// Keeps a text that goes back in the answer to a webhook: the provider takes it together with our commit.
    public func reply(
        _ text: String, to message: InboundID, of record: TextRecord, at now: Date
    ) throws -> OutboundID {
        let state = DeliveryState.accepted
        try db.run(
            """
            INSERT INTO outbound_message
                (provider, our_number_hash, text_sealed, segments, in_reply_to, state, rank, created_at, moved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.provider, record.ourNumber, try vault.seal(text, .sent), GSM7.segments(text).parts.count,
                message.value, state.rawValue, state.rank, now.milliseconds, now.milliseconds,
            ])
        return OutboundID(db.lastInsertedRowID)
    }

    /// Moves our message on, if that is forward; tells whether such a message is known.
    public func note(_ report: DeliveryReported, from provider: String, at now: Date) throws -> Bool {
        let reported = report.id.isEmpty ? nil : vault.kept(id: report.id)
        let known =
            try report.ours.flatMap {
                try db.row("SELECT id FROM outbound_message WHERE id = ? AND provider = ?", [$0, provider])
            }
            ?? db.row("SELECT id FROM outbound_message WHERE provider_id = ? AND provider = ?", [reported, provider])
        guard let id = known?[0] as Int64? else { return false }
        if let reported {
            try db.run(
                "UPDATE OR IGNORE outbound_message SET provider_id = ? WHERE id = ? AND provider_id IS NULL",
                [reported, id])
        }
        try db.run(
            "UPDATE outbound_message SET state = ?, rank = ?, code = ?, moved_at = ? WHERE id = ? AND rank < ?",
            [
                report.state.rawValue, report.state.rank, report.code.map(vault.kept(code:)), now.milliseconds, id,
                report.state.rank,
            ])
        return true
    }

    /// Whether a signature's replay key is new; it is from now on not.
    public func isNew(replayKey key: String, of provider: String, at now: Date) throws -> Bool {
        try db.run("INSERT OR IGNORE INTO replay_key VALUES (?, ?, ?)", [provider, vault.hash(key), now.milliseconds])
        return db.changesCount > 0
    }
}
