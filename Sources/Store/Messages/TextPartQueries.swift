public import Domain
public import Foundation
import GRDB

extension Transaction {
    /// Keeps a part of a long text. The whole text, once no part of it is missing; nil while one is, and for a part that was
    /// joined already.
    public func keep(part text: TextReceived, through provider: String, at now: Date) throws -> TextReceived? {
        guard let part = text.part else { return nil }
        let hash = partsHash(of: text, part)
        let sender: Data? = if case .number(let number) = text.from { vault.hash(number.e164) } else { nil }
        try db.run(
            """
            INSERT INTO text_part (provider, text_hash, number, count, provider_id_hash, sender_hash, part_sealed, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            -- The network's references come round again: what is older is another text's.
            ON CONFLICT DO UPDATE SET provider_id_hash = excluded.provider_id_hash, part_sealed = excluded.part_sealed,
                received_at = excluded.received_at, joined_at = NULL
                WHERE provider_id_hash <> excluded.provider_id_hash
            """,
            [
                provider, hash, part.number, part.count, vault.hash(ofMessage: text.id, from: provider),
                sender, try vault.seal(JSONEncoder().encode(KeptPart(text)), .part), now.milliseconds,
            ])
        let parts = try waitingParts(of: hash, at: provider)
        return parts.count == part.count ? try join(parts, of: hash, at: provider, now) : nil
    }

    /// Texts of which a part has been missing since before `moment`, joined without it: better half a sentence than none.
    public func joinLateParts(since moment: Date, at now: Date) throws -> [(provider: String, text: TextReceived)] {
        let rows = try db.rows(
            "SELECT DISTINCT provider, text_hash FROM text_part WHERE joined_at IS NULL AND received_at < ? LIMIT 20",
            [moment.milliseconds])
        return try rows.compactMap { row in
            let (provider, hash): (String, Data) = (row[0], row[1])
            return try join(waitingParts(of: hash, at: provider), of: hash, at: provider, now).map { (provider, $0) }
        }
    }

    /// Deletes parts that no provider sends again.
    public func forgetParts(olderThan moment: Date) throws {
        try db.run("DELETE FROM text_part WHERE received_at < ?", [moment.milliseconds])
    }

    private func waitingParts(of hash: Data, at provider: String) throws -> [KeptPart] {
        try db.rows(
            "SELECT part_sealed FROM text_part WHERE provider = ? AND text_hash = ? AND joined_at IS NULL ORDER BY number",
            [provider, hash]
        ).compactMap { row in
            (try? vault.open(row[0], .part)).flatMap { try? JSONDecoder().decode(KeptPart.self, from: $0) }
        }
    }

    private func join(_ parts: [KeptPart], of hash: Data, at provider: String, _ now: Date) throws -> TextReceived? {
        try db.run(
            "UPDATE text_part SET joined_at = ? WHERE provider = ? AND text_hash = ? AND joined_at IS NULL",
            [now.milliseconds, provider, hash])
        guard let first = parts.first else { return nil }
        return TextReceived(
            id: first.id, from: first.sender, to: first.to, text: parts.map(\.text).joined())
    }

    private func partsHash(of text: TextReceived, _ part: TextPart) -> Data {
        let sender = if case .number(let number) = text.from { number.e164 } else { "" }
        return vault.hash("part\u{1F}\(sender)\u{1F}\(text.to)\u{1F}\(part.reference)\u{1F}\(part.count)")
    }
}

/// What is kept of a part, sealed.
private struct KeptPart: Codable {
    let id: String
    /// In E.164; nil for a sender whom nobody can answer.
    let from: String?
    let to: String
    let text: String

    init(_ text: TextReceived) {
        id = text.id
        from = if case .number(let number) = text.from { number.e164 } else { nil }
        to = text.to
        self.text = text.text
    }

    var sender: Sender { from.flatMap { PhoneNumber(e164: $0) }.map { .number($0) } ?? .unreachable }
}
