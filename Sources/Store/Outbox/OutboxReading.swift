import Domain
public import Foundation
import GRDB

extension Reading {
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
            return try waitingText(row, attempts: row["attempts"], askedAt: askedAt)
        }
    }

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
                try db.row("SELECT 1 FROM outbound_message WHERE provider = ? AND provider_id = ?", [provider, $0])
                    != nil
            })
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

    /// Nil for a row whose number cannot be read.
    func waitingText(_ row: Row, attempts: Int, askedAt: Date) throws -> WaitingText? {
        guard let from = row["our_number_sealed"] as Data?,
            let to = PhoneNumber(e164: try vault.openText(row["number_sealed"], .number))
        else { return nil }
        return WaitingText(
            id: OutboundID(row["id"]), person: PersonID(row["person"]), provider: row["provider"], to: to,
            from: try vault.openText(from, .sender), text: try vault.openText(row["text_sealed"], .sent),
            isUnasked: row["unasked"], attempts: attempts, askedAt: askedAt)
    }
}
