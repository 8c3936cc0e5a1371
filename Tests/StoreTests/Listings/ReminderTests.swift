import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Whom to ask whether a listing is still needed, and what prolonging it does.
@Suite struct ReminderTests {
    private static let day: TimeInterval = 24 * 3600
    private let now = Samples.now

    private func due(_ store: Store, after days: Double = 27) async throws -> [Int] {
        let moment = now + days * Self.day
        return try await store.read { reading in
            try reading.listingsToAskAbout(at: moment, lead: 3 * Self.day, interval: 4 * 3600, limit: 10)
                .map(\.listing.reference.number)
        }
    }

    @Test func publishedListingsOfTheLastThreeDaysOneForEachAuthor() async throws {
        let store = try await Samples.store()
        try await store.write { transaction in
            try transaction.publish(4127)
            try transaction.publish(4128)
            try transaction.publish(4129, by: 2)
            try transaction.publish(4130, by: 3, for: 40 * Self.day)
            try transaction.publish(4131, by: 4)
            try transaction.stopService(for: transaction.person(4), at: Samples.now)
        }
        #expect(try await due(store, after: 26.9) == [])
        #expect(try await due(store) == [4127, 4129])
        #expect(try await due(store, after: 30) == [])
        let (asked, soon) = (now + 27 * Self.day, 27 + 3.9 / 24)
        try await store.write { try $0.markAsked(Samples.reference(4127), at: asked) }
        #expect(try await due(store, after: soon) == [4129])
        #expect(try await due(store, after: 27 + 4.1 / 24) == [4128, 4129])
    }

    @Test func prolongingStartsTheLifetimeAnewAndBringsBackTheExpired() async throws {
        let store = try await Samples.store()
        try await store.write { try $0.publish(4127) }
        let (late, month) = (now + 31 * Self.day, Samples.month)
        let (mine, others) = try await store.write { transaction in
            _ = try transaction.expireListings(at: late)
            let reference = try Samples.reference(4127)
            let others = try transaction.prolong(reference, of: transaction.person(2), at: late, for: month)
            return (try transaction.prolong(reference, of: transaction.person(1), at: late, for: month), others)
        }
        #expect(mine)
        #expect(!others)
        #expect(try await store.integer("SELECT published FROM tally") == 1)
        let own = try await store.read { try $0.heldListing(Samples.reference(4127), of: PersonID(1)) }
        #expect(own?.state == .published)
        #expect(own?.expiresAt == late + month)
        #expect(own?.isInDoubt == false)
    }

    @Test func whatItsAuthorClosedIsNotProlonged() async throws {
        let store = try await Samples.store()
        let now = now
        let prolonged = try await store.write { transaction in
            try transaction.publish(4127)
            let (reference, author) = (try Samples.reference(4127), try transaction.person(1))
            _ = try transaction.close(reference, of: author, at: now)
            return try transaction.prolong(reference, of: author, at: now, for: 1)
        }
        #expect(!prolonged)
    }

    @Test func oldRecordsAreForgottenInBites() async throws {
        let store = try await Samples.store()
        let now = now
        try await store.write { transaction in
            for index in 0..<5 {
                let then = now + Double(index) * Self.day
                _ = try transaction.isNew(replayKey: "\(index)", of: "twilio", at: then)
                let record = try ExchangeRecord(provider: "twilio", route: .message, request: "", store: store)
                try transaction.keep(
                    record, about: nil, status: 200, answer: "", reason: nil, at: then, tookMicroseconds: 0)
            }
        }
        for left in [3, 2, 2] {
            try await store.write { transaction in
                try transaction.forgetExchanges(olderThan: now + 3 * Self.day, limit: 2)
                try transaction.forgetReplayKeys(olderThan: now + 3 * Self.day, limit: 2)
            }
            #expect(try await store.integer("SELECT count(*) FROM exchange") == left)
            #expect(try await store.integer("SELECT count(*) FROM replay_key") == left)
        }
    }
}
