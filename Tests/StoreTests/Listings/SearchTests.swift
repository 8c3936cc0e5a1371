import Domain
import Foundation
import Testing

@testable import Store

/// What a search finds, in which order.
@Suite struct SearchTests {
    /// Mende; Le Chastel-Nouvel is 4 km away, Langogne 34 km.
    private static let mende = INSEECode("48095")
    private let territory: HomeTerritory

    init() throws { territory = try Places.territory() }

    private func store() async throws -> Store {
        let store = try await Samples.store()
        try await store.write { transaction in
            func publish(
                _ number: Int, _ kind: ListingKind, _ category: String, _ commune: String, _ seconds: Double,
                for lifetime: TimeInterval = Samples.month
            ) throws {
                try transaction.publish(
                    number, kind, category, in: commune, at: Samples.now.addingTimeInterval(seconds), for: lifetime)
            }
            try publish(4001, .offer, "courses", "48080", 1)
            try publish(4002, .request, "courses", "48095", 2)
            try publish(4003, .offer, "repas", "48042", 3)
            try publish(4004, .offer, "courses", "48095", 4)
            try publish(4005, .offer, "courses", "48095", 5, for: 10)
            try publish(4006, .offer, "courses", "75056", 6)
        }
        return store
    }

    private func search(
        _ query: ListingQuery, _ store: Store, after seconds: Double = 9, offset: Int = 0, limit: Int = 10
    ) async throws -> [Int] {
        try await store.read {
            try $0.listings(
                query, in: territory, at: Samples.now.addingTimeInterval(seconds), offset: offset, limit: limit)
        }.map(\.listing.reference.number)
    }

    @Test func nearestGoesByAreaThenByAge() async throws {
        let store = try await store()
        let wide = ListingQuery(around: Self.mende, radius: 100)
        #expect(try await search(wide, store) == [4005, 4004, 4002, 4003, 4001])
        #expect(try await search(ListingQuery(around: Self.mende, radius: 20), store) == [4005, 4004, 4002, 4003])
        #expect(try await search(ListingQuery(around: Self.mende, radius: 0), store) == [4005, 4004, 4002])
    }

    @Test func newestGoesByAgeAlone() async throws {
        let store = try await store()
        #expect(try await search(ListingQuery(), store) == [4005, 4004, 4003, 4002, 4001])
        #expect(try await search(ListingQuery(order: .newest), store) == [4005, 4004, 4003, 4002, 4001])
        let around = ListingQuery(around: Self.mende, radius: 20, order: .newest)
        #expect(try await search(around, store) == [4005, 4004, 4003, 4002])
    }

    @Test func distancesAreThoseOfAreas() async throws {
        let store = try await store()
        for order in ListingQuery.Order.allCases {
            let found = try await store.read {
                try $0.listings(
                    ListingQuery(around: Self.mende, radius: 100, order: order), in: territory, at: Samples.now,
                    offset: 0,
                    limit: 9)
            }
            let kilometres = Dictionary(
                uniqueKeysWithValues: found.map { ($0.listing.reference.number, $0.kilometres) })
            #expect(kilometres[4004] == .some(0))
            let far = try #require(kilometres[4001] ?? nil)
            #expect((30...40).contains(far))
        }
    }

    @Test func kindAndCategoryNarrowIt() async throws {
        let store = try await store()
        for order in ListingQuery.Order.allCases {
            func find(_ kind: ListingKind?, _ category: String?) async throws -> [Int] {
                try await search(
                    ListingQuery(kind: kind, category: category, around: Self.mende, radius: 100, order: order), store
                ).sorted()
            }
            #expect(try await find(.request, nil) == [4002])
            #expect(try await find(nil, "repas") == [4003])
            #expect(try await find(.offer, "courses") == [4001, 4004, 4005])
            #expect(try await find(.request, "repas") == [])
            #expect(try await find(nil, "chasse") == [], "a category that nobody knows")
            #expect(try await find(nil, "transport") == [])
        }
    }

    @Test func whatIsOverIsNotFoundBeforeItIsSwept() async throws {
        let store = try await store()
        let query = ListingQuery(around: Self.mende, radius: 100)
        let pages = [[4004, 4002], [4003, 4001], []]
        for swept in [false, true] {
            if swept {
                _ = try await store.write { try $0.expireListings(at: Samples.now.addingTimeInterval(60)) }
            }
            for (index, page) in pages.enumerated() {
                #expect(try await search(query, store, after: 60, offset: index * 2, limit: 2) == page)
            }
            // Two of the first area stand: the third of all is the next area's first.
            #expect(try await search(query, store, after: 60, offset: 2, limit: 9) == [4003, 4001])
            let soon = Samples.now.addingTimeInterval(60)
            #expect(try await store.read { try $0.count(query, in: territory, at: soon) } == 4)
        }
    }

    @Test func aPageMayLieAnywhere() async throws {
        let store = try await store()
        for query in [ListingQuery(), ListingQuery(around: Self.mende, radius: 100)] {
            #expect(try await search(query, store, offset: 99) == [])
            #expect(try await search(query, store, limit: 0) == [])
            #expect(try await search(query, store, limit: -1) == [])
            #expect(try await search(query, store, offset: -5, limit: 1) == [4005])
            #expect(try await search(query, store, offset: .max, limit: .max) == [])
        }
        for radius in [-1, .nan] {
            #expect(try await search(ListingQuery(around: Self.mende, radius: radius), store) == [])
        }
        #expect(try await search(ListingQuery(around: Self.mende, radius: .infinity), store).count == 5)
        #expect(try await search(ListingQuery(around: INSEECode("99999"), radius: 100), store) == [])
    }

    @Test func communesOfOneAreaAreFoundTogether() async throws {
        let store = try await Samples.store()
        let area = try #require(territory.areas.areas.first { $0.communes.count > 1 })
        try await store.write { transaction in
            for (index, commune) in area.communes.enumerated() {
                try transaction.publish(
                    4000 + index, in: commune.text, at: Samples.now.addingTimeInterval(Double(index)))
            }
        }
        let query = ListingQuery(around: area.communes.last, radius: 0)
        let found = try await store.read {
            try $0.listings(query, in: territory, at: Samples.now, offset: 0, limit: 99)
        }
        #expect(found.map(\.listing.reference.number) == area.communes.indices.map { 4000 + $0 }.reversed())
        #expect(Set(found.map(\.listing.area)) == [area], "the commune is not told")
        #expect(try await store.read { try $0.count(query, in: territory, at: Samples.now) } == area.communes.count)
    }
}
