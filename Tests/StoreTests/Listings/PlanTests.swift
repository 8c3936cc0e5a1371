import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// The statements of every text and every page find their rows by an index, whatever a table holds.
@Suite struct PlanTests {
    /// The statements that a transaction runs, as they are run.
    private static func statements(_ body: @escaping @Sendable (Transaction) throws -> Void) async throws -> [String:
        [String]]
    {
        let store = try await Samples.store()
        return try await store.write { transaction in
            let seen = Mutex<[String]>([])
            let db = transaction.db
            db.trace { event in seen.withLock { $0.append("\(event)") } }
            try body(transaction)
            db.trace(options: [])
            let tables = ["listing", "person", "inbound_message", "outbound_message", "conversation", "exchange"]
            var plans: [String: [String]] = [:]
            for sql in seen.withLock({ $0 })
            where ["SELECT", "UPDATE", "INSERT", "WITH"].contains(where: sql.hasPrefix) {
                let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql.replacing(/\?\d*/, with: "1"))
                    .map { $0["detail"] as String }
                plans[sql] = plan.filter { step in
                    tables.contains {
                        step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") && !step.contains("USING INDEX")
                    }
                }
            }
            return plans
        }
    }

    @Test func noStatementOfATextReadsAWholeTable() async throws {
        let territory = try Places.territory()
        let plans = try await Self.statements { transaction in
            let (now, mende) = (Samples.now, INSEECode("48095"))
            let person = try transaction.person(1)
            _ = try transaction.person(1)
            try transaction.publish(4127, words: "Du pain")
            _ = try transaction.reading.inbound(like: transaction.record(of: Samples.text("SM1")))
            _ = try transaction.reading.erasedMessage(like: transaction.record(of: Samples.text("SM1")))
            let message = try transaction.receive(Samples.text("SM1"), from: person)
            let reply = try transaction.reply("Oui", to: message)
            _ = try transaction.reading.replies(to: message)
            let report = DeliveryReported(id: "SM9", state: .sent, ours: reply.value)
            _ = try transaction.note(report, from: "simulator", at: now)
            _ = try transaction.note(DeliveryReported(id: "SM9", state: .delivered), from: "simulator", at: now)
            _ = try transaction.isNew(replayKey: "a", of: "simulator", at: now)
            try transaction.keep(conversation: Data(), of: person, on: .sms, at: now)
            _ = try transaction.reading.conversation(of: person, on: .sms)
            try transaction.touch(person, greeted: true, at: now)
            _ = try transaction.reading.unusedReference(\.lowerBound)
            _ = try transaction.reading.listings(of: person)
            _ = try transaction.reading.listing(Samples.reference(4127), in: territory, at: now)
            for order in ListingQuery.Order.allCases {
                let query = ListingQuery(around: mende, radius: 50, order: order)
                for offset in [0, 1] {
                    _ = try transaction.reading.listings(query, in: territory, at: now, offset: offset, limit: 4)
                }
            }
            try transaction.askStaff(.words, about: Samples.reference(4127), from: person, in: message, at: now)
            _ = try transaction.decide(words: true, of: Samples.reference(4127), at: now)
            _ = try transaction.reading.exchanges(since: now, limit: 9)
            _ = try transaction.expireListings(at: now)
            _ = try transaction.close(Samples.reference(4127), of: person, at: now)
            _ = try transaction.releaseReferences(at: now)
        }
        #expect(plans.count >= 25)
        for (sql, scans) in plans { #expect(scans == [], "\(sql)") }
    }

    @Test func aScanWouldBeSeen() async throws {
        let plans = try await Self.statements { try $0.db.execute(sql: "SELECT * FROM person WHERE commune = '48095'") }
        #expect(plans.values.flatMap(\.self) == ["SCAN person"])
    }

    @Test(arguments: [("listing_due", "expires_at <= 1")]) func theIntendedIndexIsTaken(
        _ index: String, _ condition: String
    ) async throws {
        let store = try await Samples.store()
        let plan = try await store.read {
            try Row.fetchAll(
                $0.db, sql: "EXPLAIN QUERY PLAN SELECT * FROM listing WHERE state = 'published' AND \(condition)"
            ).map { $0["detail"] as String }
        }
        #expect(plan.count == 1, "no sorting")
        #expect(plan.first?.contains("USING INDEX \(index) ") == true)
    }
}
