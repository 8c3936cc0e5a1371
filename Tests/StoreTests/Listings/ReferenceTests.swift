import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// References are held while anybody may dial them, and let go after.
@Suite struct ReferenceTests {
    private let day: TimeInterval = 24 * 3600

    @Test func aHeldReferenceIsNeverGivenAgain() async throws {
        let store = try await Samples.store()
        try await store.write { transaction in
            for number in 4000..<4100 { try transaction.publish(number) }
            // The first tries fall on what is held.
            var draws = [4000, 4050, 4099, 4100].makeIterator()
            #expect(try transaction.reading.unusedReference { _ in draws.next() ?? 0 } == Samples.reference(4100))
        }
    }

    @Test func aFullRangeGivesWayToLongerOnes() async throws {
        let store = try await Samples.store()
        try await store.write { transaction in
            let person = try transaction.person(1).value
            try transaction.db.execute(
                sql: """
                    WITH number (n) AS (SELECT 4000 UNION ALL SELECT n + 1 FROM number WHERE n < 9999)
                    INSERT INTO listing (reference, kind, category, commune, author, channel, words_state, state,
                        created_at, published_at, expires_at)
                    SELECT n, 'offer', 1, '48095', \(person), 'sms', 'none', 'published', 0, 0, 0 FROM number
                    """)
            var generator = SeededGenerator(seed: 7)
            for _ in 0..<50 {
                let reference = try transaction.reading.unusedReference { Int.random(in: $0, using: &generator) }
                #expect((40_000...99_999).contains(reference.number))
            }
        }
    }

    @Test func chanceThatNeverHelpsDoesNotStopAnybody() async throws {
        let store = try await Samples.store()
        try await store.write { transaction in
            for number in [4000, 4001, 40_000, 400_000] { try transaction.publish(number) }
            #expect(try transaction.reading.unusedReference(\.lowerBound) == Samples.reference(4002))
        }
    }

    @Test func itIsReleasedNinetyDaysAfterTheEnd() async throws {
        let (store, reference) = (try await Samples.store(), try Samples.reference(4127))
        try await store.write { try $0.publish(4127) }
        func release(_ days: Double) async throws -> Int {
            try await store.write { try $0.releaseReferences(at: Samples.now.addingTimeInterval(days * day)) }
        }
        #expect(try await release(1000) == 0, "it has not ended")
        #expect(try await store.write { try $0.close(reference, of: $0.person(1), at: Samples.now) })
        #expect(try await release(89.9) == 0)
        #expect(try await store.read { try $0.unusedReference { _ in 4127 } != reference })
        #expect(try await release(90) == 1)
        #expect(try await release(90) == 0)
        #expect(try await store.read { try $0.unusedReference { _ in 4127 } } == reference)
        try await store.write { try $0.publish(4127, by: 2) }
    }

    @Test func expiryEndsWhatIsDueAndNothingElse() async throws {
        let (store, territory) = (try await Samples.store(), try Places.territory())
        try await store.write { transaction in
            try transaction.publish(4001, for: 60)
            try transaction.publish(4002, for: 61)
            try transaction.publish(4003, for: 10)
            _ = try transaction.close(Samples.reference(4003), of: transaction.person(1), at: Samples.now)
        }
        let due = Samples.now.addingTimeInterval(60)
        func isSeen(_ number: Int) async throws -> Bool {
            try await store.read { try $0.listing(Samples.reference(number), in: territory, at: due) != nil }
        }
        #expect(try await !isSeen(4001), "over, even before it is swept")
        #expect(try await store.write { try $0.expireListings(at: due) } == 1)
        #expect(try await store.write { try $0.expireListings(at: due) } == 0)
        #expect(try await isSeen(4002))
        #expect(try await store.integer("SELECT count(*) FROM listing WHERE state = 'closed'") == 1)
    }

    @Test func onlyItsAuthorEndsAListing() async throws {
        let (store, reference) = (try await Samples.store(), try Samples.reference(4127))
        try await store.write { try $0.publish(4127) }
        func close(by index: Int) async throws -> Bool {
            try await store.write { try $0.close(reference, of: $0.person(index), at: Samples.now) }
        }
        #expect(try await !close(by: 2))
        #expect(try await close(by: 1))
        #expect(try await !close(by: 1))
    }

    @Test func anAuthorSeesTheirLiveOnesNewestFirst() async throws {
        let store = try await Samples.store()
        let own = try await store.write { transaction in
            for (index, number) in [4003, 4001, 4002, 4009].enumerated() {
                try transaction.publish(number, .request, at: Samples.now.addingTimeInterval(Double(index)))
            }
            try transaction.publish(4050, by: 2)
            _ = try transaction.close(Samples.reference(4001), of: transaction.person(1), at: Samples.now)
            return try transaction.reading.listings(of: transaction.person(1))
        }
        #expect(own.map(\.reference.number) == [4009, 4002, 4003])
        #expect(own.allSatisfy { $0.kind == .request && $0.category.key == "courses" && $0.state == .published })
    }

    @Test func anIncompleteDraftIsRefused() async throws {
        let store = try await Samples.store()
        for draft in [
            ListingDraft(kind: .offer, category: "courses"), ListingDraft(kind: .offer, commune: INSEECode("48095")),
            ListingDraft(kind: .offer, category: "chasse", commune: INSEECode("48095")),
        ] {
            await #expect(throws: ListingFault.incomplete) {
                try await store.write {
                    try $0.publish(
                        draft, as: Samples.reference(4127), by: $0.person(1), through: .sms, at: Samples.now, for: 60)
                }
            }
        }
    }

    @Test func aCategoryTakenAwayIsRefused() async throws {
        let store = try await Samples.store()
        try await store.execute("UPDATE category SET archived_at = 0 WHERE key = 'courses'")
        await #expect(throws: ListingFault.archivedCategory) { try await store.write { try $0.publish(4127) } }
    }
}
