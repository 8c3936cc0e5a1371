public import Domain
public import Foundation
import GRDB

/// The key of a call.
public struct CallID: Hashable, Sendable {
    public let value: Int64
    init(_ value: Int64) { self.value = value }
}

/// A call as its last turn left it.
public struct KeptCall: Sendable {
    public let id: CallID
    public let person: PersonID?
    public let ourNumber: OurNumber
    public let state: CallState
    /// What of it cannot be opened or understood: its state and answer are then those of a call that begins.
    public let fault: String?
    /// How many turns were answered.
    public let turn: Int
    /// To the last of them.
    public let answer: WebhookAnswer
    public let isOver: Bool
}

extension Reading {
    /// The call of that id at that provider; nil for one that is not known.
    public func call(from provider: String, id: String) throws -> KeptCall? {
        let row = try db.row(
            """
            SELECT id, person, state_sealed, turn, answer_sealed, ended_at IS NOT NULL, our_number_hash, started_at
            FROM call
            WHERE provider = ? AND provider_id = ?
            """, [provider, vault.kept(id: id)])
        return row.map(call)
    }

    private func call(_ row: Row) -> KeptCall {
        var state = CallState(startedAt: Date(milliseconds: row[7]))
        var answer = WebhookAnswer(status: 200)
        var fault: String?
        do {
            state = try JSONDecoder().decode(CallState.self, from: vault.open(row[2], .callState))
            answer = Self.answer(try vault.openText(row[4], .callAnswer))
        } catch {
            state = CallState(startedAt: state.startedAt)
            fault = (error as? VaultFault)?.description ?? "an older program kept the call in another form"
        }
        return KeptCall(
            id: CallID(row[0]), person: (row[1] as Int64?).map(PersonID.init),
            ourNumber: OurNumber(hash: row[6], vault: vault), state: state, fault: fault, turn: row[3], answer: answer,
            isOver: row[5])
    }

    /// What this person's last call, not longer ago than `since`, left unfinished; nil for nothing.
    public func unfinishedListing(of person: PersonID, since: Date) throws -> UnfinishedListing? {
        let row = try db.row(
            "SELECT state_sealed FROM call WHERE person = ? AND started_at >= ? ORDER BY started_at DESC, id DESC LIMIT 1",
            [person.value, since.milliseconds])
        // One that an older program kept in another form begins anew.
        return row.flatMap { row in
            (try? vault.open(row[0], .callState)).flatMap { try? JSONDecoder().decode(CallState.self, from: $0) }
        }?.unfinished
    }

    private static func answer(_ text: String) -> WebhookAnswer {
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let type = parts.first.flatMap { $0.isEmpty ? nil : $0 }
        return WebhookAnswer(status: 200, contentType: type, body: parts.count > 1 ? parts[1] : "")
    }
}

extension Transaction {
    /// Keeps the first turn of a call.
    public func begin(
        _ call: CallProgressed, through provider: String, from person: PersonID?, to ourNumber: String,
        _ state: CallState, answer: WebhookAnswer, at now: Date
    ) throws -> CallID {
        try db.run(
            """
            INSERT INTO call
                (provider, provider_id, person, our_number_hash, state_sealed, turn, answer_sealed, started_at, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?7)
            """,
            [
                provider, vault.kept(id: call.id), person?.value, vault.hash(ourNumber), try sealed(state),
                try sealed(answer),
                now.milliseconds,
            ])
        return CallID(db.lastInsertedRowID)
    }

    /// Keeps another turn of a call.
    public func go(on call: CallID, _ state: CallState, answer: WebhookAnswer, at now: Date) throws {
        try db.run(
            "UPDATE call SET state_sealed = ?, turn = turn + 1, answer_sealed = ?, updated_at = ? WHERE id = ?",
            [try sealed(state), try sealed(answer), now.milliseconds, call.value])
    }

    /// The call is over.
    public func end(_ call: CallID, at now: Date) throws {
        try db.run(
            "UPDATE call SET ended_at = coalesce(ended_at, ?1), updated_at = ?1 WHERE id = ?2",
            [now.milliseconds, call.value])
    }

    /// Deletes at most so many calls that ended before.
    public func forgetCalls(olderThan moment: Date, limit: Int) throws {
        try db.run(
            "DELETE FROM call WHERE id IN (SELECT id FROM call WHERE updated_at < ? ORDER BY updated_at LIMIT ?)",
            [moment.milliseconds, limit])
    }

    private func sealed(_ state: CallState) throws -> Data { try vault.seal(JSONEncoder().encode(state), .callState) }

    private func sealed(_ answer: WebhookAnswer) throws -> Data {
        try vault.seal("\(answer.contentType ?? "")\n\(answer.body)", .callAnswer)
    }
}
