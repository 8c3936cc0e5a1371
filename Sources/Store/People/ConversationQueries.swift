public import Foundation
import GRDB

/// The channel of a conversation.
public enum Channel: String, Sendable {
    case sms, voice
}

extension Reading {
    /// The state of the person's dialogue on that channel, as it was kept.
    public func conversation(of person: PersonID, on channel: Channel) throws -> Data? {
        let row = try db.row(
            "SELECT state_sealed FROM conversation WHERE person = ? AND channel = ?", [person.value, channel.rawValue])
        return try row.map { try vault.open($0[0], .conversation) }
    }
}

extension Transaction {
    public func keep(conversation state: Data, of person: PersonID, on channel: Channel, at now: Date) throws {
        try db.run(
            """
            INSERT INTO conversation VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET state_sealed = excluded.state_sealed, updated_at = excluded.updated_at
            """,
            [person.value, channel.rawValue, try vault.seal(state, .conversation), now.milliseconds])
    }
}
