public import Domain
public import Foundation
import GRDB

/// The key of a call of ours.
public struct OutboundCallID: Hashable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
}

/// A call of ours that is to be made now.
public struct WaitingCall: Sendable {
    public let id: OutboundCallID
    public let provider: String
    public let from: String
    public let to: PhoneNumber
    /// This one counted.
    public let attempts: Int
}

extension Transaction {
    /// Has the author of a listing rung about it, from now on.
    public func queueCall(
        about reference: Reference, to person: PersonID, through provider: String, from ourNumber: String, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO outbound_call (person, listing, provider, our_number_sealed, due_at, created_at)
            SELECT ?1, id, ?2, ?3, ?4, ?4 FROM listing WHERE reference = ?5 AND reference_released_at IS NULL
            """,
            [person.value, provider, try vault.seal(ourNumber, .caller), now.milliseconds, reference.number])
    }

    /// Takes up the one call that is due longest, unless another one was begun since `lastBegun`: people are rung one after the
    /// other. Written down before it leaves; `next` is when to ring again where nothing is heard of it.
    public func takeUpCall(lastBegun: Date, next: Date, at now: Date) throws -> WaitingCall? {
        try dropCallsNobodyWants(at: now)
        let isBusy = try db.row(
            "SELECT 1 FROM outbound_call WHERE asked_at > ? AND outcome IS NULL LIMIT 1", [lastBegun.milliseconds])
        guard isBusy == nil else { return nil }
        let row = try db.row(
            """
            SELECT ring.id, ring.provider, ring.our_number_sealed, person.number_sealed, ring.attempts
            FROM outbound_call AS ring JOIN person ON person.id = ring.person
            WHERE ring.due_at <= ? ORDER BY ring.due_at, ring.id LIMIT 1
            """, [now.milliseconds])
        guard let row else { return nil }
        let id = OutboundCallID(row[0])
        guard let from = try? vault.openText(row[2], .caller),
            let number = (try? vault.openText(row[3], .number)).flatMap({ PhoneNumber(e164: $0) })
        else {
            try settle(id, "unreadable", next: nil)
            return nil
        }
        try db.run(
            """
            UPDATE outbound_call SET asked_at = ?, due_at = ?, attempts = attempts + 1, outcome = NULL WHERE id = ?
            """, [now.milliseconds, next.milliseconds, id.value])
        return WaitingCall(id: id, provider: row[1], from: from, to: number, attempts: row[4] + 1)
    }

    /// Of people who have stopped, and about listings that have ended or were prolonged meanwhile.
    private func dropCallsNobodyWants(at now: Date) throws {
        try db.run(
            """
            UPDATE outbound_call SET due_at = NULL, outcome = coalesce(outcome, 'needless')
            WHERE due_at <= ? AND (
                EXISTS (SELECT 1 FROM person WHERE person.id = outbound_call.person AND stopped_at IS NOT NULL)
                OR EXISTS (SELECT 1 FROM listing WHERE listing.id = outbound_call.listing
                    AND (state NOT IN ('published', 'expired') OR asked_at IS NULL)))
            """, [now.milliseconds])
    }

    /// What came of it, and when to ring again; nil for never.
    public func settle(_ call: OutboundCallID, _ outcome: String, next: Date?) throws {
        try db.run(
            "UPDATE outbound_call SET outcome = ?, due_at = ? WHERE id = ?",
            [outcome, next?.milliseconds, call.value])
    }

    /// Somebody answered it.
    public func note(_ call: CallID, cameOf ring: OutboundCallID) throws {
        try db.run("UPDATE outbound_call SET call = ? WHERE id = ?", [call.value, ring.value])
    }
}

/// A call of ours as it stands.
public struct KeptOutboundCall: Hashable, Sendable {
    public let person: PersonID
    public let about: Reference
    public let attempts: Int
    /// It is over, whatever comes.
    public let isSettled: Bool
}

extension Reading {
    /// Nil for one that is not known, or whose person was erased.
    public func outboundCall(_ id: OutboundCallID) throws -> KeptOutboundCall? {
        let row = try db.row(
            """
            SELECT ring.person, listing.reference, ring.attempts, ring.due_at IS NULL
            FROM outbound_call AS ring JOIN listing ON listing.id = ring.listing
            WHERE ring.id = ? AND listing.reference_released_at IS NULL
            """, [id.value])
        guard let row, let reference = Reference(row[1] as Int) else { return nil }
        return KeptOutboundCall(person: PersonID(row[0]), about: reference, attempts: row[2], isSettled: row[3])
    }

    /// When the next call is to be made; nil for none.
    public func nextCall() throws -> Date? {
        (try db.row("SELECT min(due_at) FROM outbound_call WHERE due_at IS NOT NULL")?[0] as Int64?)
            .map { Date(milliseconds: $0) }
    }

    /// The calls of ours that ring now, with how often they did, for simulated telephones.
    public func callsRinging(since: Date) throws -> [(id: OutboundCallID, to: PhoneNumber, attempts: Int)] {
        try db.rows(
            """
            SELECT ring.id, person.number_sealed, ring.attempts
            FROM outbound_call AS ring JOIN person ON person.id = ring.person
            WHERE ring.asked_at >= ? AND ring.outcome IS NULL ORDER BY ring.id
            """, [since.milliseconds]
        ).compactMap { row in
            guard let number = (try? vault.openText(row[1], .number)).flatMap({ PhoneNumber(e164: $0) }) else {
                return nil
            }
            return (OutboundCallID(row[0]), number, row[2])
        }
    }
}
