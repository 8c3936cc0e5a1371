public import Domain
public import Foundation
import GRDB

/// What is kept of one webhook: its request sealed already, since that needs no writer.
public struct ExchangeRecord: Sendable {
    public let provider: String
    public let route: WebhookRoute
    let request: Data

    /// `request` is masked already.
    public init(provider: String, route: WebhookRoute, request: String, store: Store) throws {
        self.provider = provider
        self.route = route
        self.request = try store.vault.seal(request, .request)
    }
}

/// An exchange as staff read it.
public struct Exchange: Hashable, Sendable {
    public let id: Int64
    /// One of ours to a provider, rather than a provider's to us.
    public let isOutbound: Bool
    public let provider: String
    public let route: String
    /// 0 where there was no answer.
    public let status: Int
    public let reason: String?
    /// Masked; empty where it cannot be opened.
    public let request: String
    /// Masked; empty where it cannot be opened.
    public let answer: String
    public let at: Date
    public let tookMicroseconds: Int
    /// Who it was about; prints its last two digits.
    public let number: PhoneNumber?
    /// What the text was taken to want.
    public let intent: String?
    /// What of it cannot be opened, and why.
    public let unreadable: [VaultFault]
}

extension Transaction {
    /// `answer` and `reason` are masked already.
    public func keep(
        _ record: ExchangeRecord, about message: InboundID?, of call: CallID? = nil, status: Int, answer: String,
        reason: String?, at now: Date,
        tookMicroseconds: Int
    ) throws {
        try db.run(
            """
            INSERT INTO exchange
                (direction, provider, route, status, reason_sealed, message, call, request_sealed, answer_sealed, at,
                 took_microseconds)
            VALUES ('inbound', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.provider, record.route.rawValue, status, try reason.map { try vault.seal($0, .refusal) },
                message?.value, call?.value, record.request,
                try vault.seal(answer, .answer), now.milliseconds, tookMicroseconds,
            ])
    }
}

extension Reading {
    /// The newest exchanges since then, oldest first.
    public func exchanges(since: Date, limit: Int) throws -> [Exchange] {
        let rows = try db.rows(
            """
            SELECT newest.*, message.intent, person.number_sealed, newest.direction = 'outbound' AS is_outbound
            FROM (SELECT * FROM exchange WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?) AS newest
            LEFT JOIN inbound_message AS message ON message.id = newest.message
            LEFT JOIN outbound_message AS text ON text.id = newest.sent
            LEFT JOIN call ON call.id = newest.call
            LEFT JOIN person ON person.id = coalesce(message.person, text.person, call.person)
            ORDER BY newest.at, newest.id
            """, [since.milliseconds, limit])
        return rows.map(exchange)
    }

    private func exchange(_ row: Row) -> Exchange {
        var unsealing = Unsealing(vault)
        let reason = unsealing.text(row["reason_sealed"], .refusal)
        let request = unsealing.text(row["request_sealed"], .request) ?? ""
        let answer = unsealing.text(row["answer_sealed"], .answer) ?? ""
        let number = unsealing.number(row["number_sealed"])
        return Exchange(
            id: row["id"], isOutbound: row["is_outbound"], provider: row["provider"], route: row["route"],
            status: row["status"], reason: reason, request: request, answer: answer, at: Date(milliseconds: row["at"]),
            tookMicroseconds: row["took_microseconds"], number: number, intent: row["intent"],
            unreadable: unsealing.faults)
    }
}
