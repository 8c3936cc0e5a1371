public import Foundation
import GRDB

/// What is kept of one request of ours to a provider; `request`, `answer` and `reason` are masked already.
public struct SendRecord: Sendable {
    public let provider: String
    public let route: OutboundRoute
    public let request: String
    public let answer: String
    /// 0 where there was no answer.
    public let status: Int
    /// Why it did not go well; nil where it did.
    public let reason: String?
    public let at: Date
    public let tookMicroseconds: Int

    public init(
        provider: String, route: OutboundRoute, request: String, answer: String, status: Int, reason: String?, at: Date,
        tookMicroseconds: Int
    ) {
        self.provider = provider
        self.route = route
        self.request = request
        self.answer = answer
        self.status = status
        self.reason = reason
        self.at = at
        self.tookMicroseconds = tookMicroseconds
    }
}

/// What we ask a provider for.
public enum OutboundRoute: String, Sendable {
    /// To send a text.
    case send
    /// What became of a text.
    case recall
}

extension Transaction {
    public func keep(_ record: SendRecord, of text: OutboundID) throws {
        try db.run(
            """
            INSERT INTO exchange
                (direction, provider, route, status, reason_sealed, sent, request_sealed, answer_sealed, at, took_microseconds)
            VALUES ('outbound', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.provider, record.route.rawValue, record.status,
                try record.reason.map { try vault.seal($0, .refusal) }, text.value,
                try vault.seal(record.request, .request), try vault.seal(record.answer, .answer),
                record.at.milliseconds, record.tookMicroseconds,
            ])
    }
}
