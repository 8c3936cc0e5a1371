import Domain
public import Foundation
import GRDB

extension Reading {
    /// When the outbox has something to do next; nil for nothing. `pause`: seconds between two texts from one number.
    public func nextOutboxWork(pause: TimeInterval) throws -> Date? {
        let rows = try db.rows(
            """
            SELECT next, our_number_hash, min(due_at) FROM outbound_message WHERE due_at IS NOT NULL
            GROUP BY next, our_number_hash
            """)
        return try rows.map { row in
            let due = Date(milliseconds: row[2])
            guard row[0] == "send", pause > 0, let last = try lastAsked(from: row[1]) else { return due }
            return max(due, last.addingTimeInterval(pause))
        }.min()
    }

    /// The ids among these by which we know a message of ours.
    public func known(_ ids: [String], at provider: String) throws -> Set<String> {
        Set(
            try ids.filter {
                try db.row(
                    "SELECT 1 FROM outbound_message WHERE provider = ? AND provider_id = ?",
                    [provider, vault.kept(id: $0)]) != nil
            })
    }

    /// Whether it is still there: of somebody who was erased while it was on its way, nothing may be kept.
    public func holds(_ text: WaitingText) throws -> Bool {
        try db.row("SELECT 1 FROM outbound_message WHERE id = ? AND person = ?", [text.id.value, text.person.value])
            != nil
    }

    func numbersWithDueTexts(at now: Date) throws -> [Data] {
        try db.rows(
            """
            SELECT our_number_hash FROM outbound_message WHERE next = 'send' AND due_at <= ?
            GROUP BY our_number_hash ORDER BY min(due_at)
            """, [now.milliseconds]
        ).map { $0[0] }
    }

    func mayLeave(from number: Data, after pause: TimeInterval, at now: Date) throws -> Bool {
        guard pause > 0, let last = try lastAsked(from: number) else { return true }
        // A clock that was set back must not hold everything up.
        return last > now || now >= last.addingTimeInterval(pause)
    }

    private func lastAsked(from number: Data) throws -> Date? {
        try db.row(
            "SELECT max(asked_at) FROM outbound_message WHERE our_number_hash = ? AND asked_at IS NOT NULL", [number]
        )
        .flatMap { ($0[0] as Int64?).map { Date(milliseconds: $0) } }
    }

    func waitingText(_ row: Row, attempts: Int, askedAt: Date) throws(VaultFault) -> WaitingText {
        var unsealing = Unsealing(vault)
        let to = unsealing.number(row["number_sealed"])
        let from = unsealing.text(row["our_number_sealed"], .sender)
        guard let to, let from, let text = unsealing.text(row["text_sealed"], .sent) else {
            throw unsealing.faults.first ?? .altered(.sender)
        }
        return WaitingText(
            id: OutboundID(row["id"]), person: PersonID(row["person"]), provider: row["provider"], to: to, from: from,
            text: text, isUnasked: row["unasked"], attempts: attempts, askedAt: askedAt)
    }
}
