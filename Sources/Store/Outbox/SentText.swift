public import Domain
public import Foundation
import GRDB

/// A text that left by itself.
public struct SentText: Sendable {
    public let id: OutboundID
    public let to: PhoneNumber
    public let text: String
    /// When the provider took it.
    public let at: Date
}

extension Reading {
    /// The texts that left by themselves through a provider, after the one with that key, oldest first; `number` nil for all.
    /// Without those that cannot be opened.
    public func textsSent(
        through provider: String, to number: PhoneNumber?, after last: Int64, limit: Int
    ) throws -> [SentText] {
        let rows = try db.rows(
            """
            SELECT message.id, person.number_sealed, message.text_sealed, message.moved_at
            FROM outbound_message AS message JOIN person ON person.id = message.person
            WHERE message.id > ?1 AND message.asked_at IS NOT NULL AND message.rank >= 2 AND message.state <> 'refused'
                AND message.provider = ?2 AND (?3 IS NULL OR person.number_hash = ?3)
            ORDER BY message.id LIMIT ?4
            """, [last, provider, number.map { vault.hash($0.e164) }, limit])
        return rows.compactMap { row in
            var unsealing = Unsealing(vault)
            guard let to = unsealing.number(row[1]), let text = unsealing.text(row[2], .sent) else { return nil }
            return SentText(id: OutboundID(row[0]), to: to, text: text, at: Date(milliseconds: row[3]))
        }
    }
}
