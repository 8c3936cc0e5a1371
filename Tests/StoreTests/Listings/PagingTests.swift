import Domain
import Foundation
import Testing

@testable import Store

/// Hundreds of random listings: every page of every query against a plain reference implementation.
@Suite struct PagingTests {
    private struct Entry {
        let number: Int
        let kind: ListingKind
        let category: String
        let commune: INSEECode
        let published: Date
        let expires: Date
    }

    private let territory: HomeTerritory

    init() throws { territory = try Places.territory() }

    /// Few communes and few seconds, so that rings and moments are shared; a third is over at `Samples.now`.
    private func entries(_ generator: inout SeededGenerator) throws -> [Entry] {
        let communes = territory.areas.areas.flatMap(\.communes).shuffled(using: &generator).prefix(40)
        return try (0..<400).map { index in
            let published = Samples.now.addingTimeInterval(Double(Int.random(in: -50..<0, using: &generator)))
            return Entry(
                number: 4000 + index, kind: try #require(ListingKind.allCases.randomElement(using: &generator)),
                category: try #require(Samples.categories.randomElement(using: &generator)).key,
                commune: try #require(communes.randomElement(using: &generator)), published: published,
                expires: Samples.now.addingTimeInterval([0, 60, 90][Int.random(in: 0..<3, using: &generator)]))
        }
    }

    private func fill(_ store: Store, _ entries: [Entry]) async throws {
        try await store.write { transaction in
            for entry in entries {
                try transaction.publish(
                    entry.number, entry.kind, entry.category, in: entry.commune.text, at: entry.published,
                    for: entry.expires.timeIntervalSince(entry.published))
            }
        }
    }

    private func expected(_ query: ListingQuery, among entries: [Entry]) -> [Int] {
        var distances: [INSEECode: Double] = [:]
        let areas =
            query.around.map { territory.areas(within: query.radius, of: $0) }
            ?? territory.areas.areas.map { ($0, 0) }
        for (rank, found) in areas.enumerated() {
            // A rank rather than a distance: two areas may be equally far.
            for commune in found.area.communes { distances[commune] = Double(rank) }
        }
        let isByDistance = query.around != nil && query.order == .nearest
        return entries.filter { entry in
            entry.expires > Samples.now && distances[entry.commune] != nil
                && (query.kind ?? entry.kind) == entry.kind && (query.category ?? entry.category) == entry.category
        }
        .sorted { left, right in
            let near = isByDistance ? (distances[left.commune] ?? 0, distances[right.commune] ?? 0) : (0, 0)
            if near.0 != near.1 { return near.0 < near.1 }
            return (left.published, left.number) > (right.published, right.number)
        }
        .map(\.number)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func allPagesTogetherGiveEachListingOnce(_ seed: UInt64) async throws
    {
        var generator = SeededGenerator(seed: seed)
        let (store, entries) = (try await Samples.store(), try entries(&generator))
        try await fill(store, entries)
        for _ in 0..<25 {
            let query = ListingQuery(
                kind: [nil, .offer, .request][Int.random(in: 0..<3, using: &generator)],
                category: [nil, "courses", "repas"][Int.random(in: 0..<3, using: &generator)],
                around: Bool.random(using: &generator) ? entries.randomElement(using: &generator)?.commune : nil,
                radius: Double.random(in: 0...60, using: &generator),
                order: Bool.random(using: &generator) ? .nearest : .newest)
            let size = [1, 2, 3, 7, 20, 1000][Int.random(in: 0..<6, using: &generator)]
            let expected = expected(query, among: entries)
            let paged = try await store.read { reading in
                var all: [Int] = []
                while true {
                    let page = try reading.listings(
                        query, in: territory, at: Samples.now, offset: all.count, limit: size)
                    all += page.map(\.listing.reference.number)
                    if page.count < size || all.count > entries.count { return all }
                }
            }
            #expect(paged == expected, "\(query) by \(size)")
        }
    }

    @Test func afterTheSweepTheCountIsExact() async throws {
        var generator = SeededGenerator(seed: 9)
        let (store, entries) = (try await Samples.store(), try entries(&generator))
        try await fill(store, entries)
        _ = try await store.write { try $0.expireListings(at: Samples.now) }
        for category in [nil, "courses", "transport"] {
            let query = ListingQuery(category: category, around: entries[0].commune, radius: 30)
            let count = try await store.read { try $0.count(query, in: territory, at: Samples.now) }
            #expect(count == expected(query, among: entries).count)
        }
    }
}
