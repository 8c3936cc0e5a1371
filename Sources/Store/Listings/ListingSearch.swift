public import Domain
public import Foundation
import GRDB

extension Reading {
    /// Published listings in the query's order. Nearest means by area, nearest area first, newest first inside an area; where
    /// the query names no place, the newest are first.
    public func listings(
        _ query: ListingQuery, in territory: HomeTerritory, at now: Date, offset: Int, limit: Int
    ) throws -> [FoundListing] {
        guard limit > 0 else { return [] }
        let search = ListingSearch(
            reading: self, filter: filter(query), isAboutOne: query.category != nil, now: now.milliseconds)
        let map = try ringMap(query, in: territory, at: search.now)
        let page = Page(skipping: max(0, offset), taking: limit)
        let isNearest = query.order == .nearest && query.around != nil
        let found = isNearest ? try search.nearest(map.rings, page) : try search.newest(map, page)
        return try found.compactMap { id, kilometres in
            try shown(id, in: territory).map { FoundListing(listing: $0, kilometres: kilometres) }
        }
    }

    /// How many listings the query finds in all.
    public func count(_ query: ListingQuery, in territory: HomeTerritory, at now: Date) throws -> Int {
        try ringMap(query, in: territory, at: now.milliseconds).count
    }

    private func shown(_ id: Int64, in territory: HomeTerritory) throws -> PublicListing? {
        try db.row("SELECT \(Self.publicColumns) FROM listing WHERE id = ?", [id])
            .flatMap { publicListing($0, in: territory) }
    }
}

/// What is left to skip and to take of a list.
struct Page {
    var skipping: Int
    var taking: Int
}

/// One search, by the indexes alone: it finds ids, and only what is shown is read.
struct ListingSearch {
    let reading: Reading
    let filter: Values
    /// Whether it asks for one category.
    let isAboutOne: Bool
    let now: Int64

    typealias Found = (id: Int64, kilometres: Double?)

    func nearest(_ rings: [Ring], _ page: Page) throws -> [Found] {
        var found: [Found] = []
        var page = page
        for ring in rings where page.taking > 0 {
            guard page.skipping < ring.count else {
                page.skipping -= ring.count
                continue
            }
            let ids = try merged([ring], page)
            found += ids
            page = Page(skipping: 0, taking: page.taking - ids.count)
        }
        return found
    }

    /// Two ways to the same list: along the newest of all, or along the newest of each commune. The first is the shorter
    /// where most listings fit; the second, where few do.
    func newest(_ map: RingMap, _ page: Page) throws -> [Found] {
        guard page.skipping < map.count else { return [] }
        return map.count * 20 < map.everywhere ? try merged(map.rings, page) : try alongAll(map, page)
    }

    private func alongAll(_ map: RingMap, _ page: Page) throws -> [Found] {
        var kilometres: [String: Double] = [:]
        for ring in map.rings { for commune in ring.communes { kilometres[commune.code] = ring.kilometres } }
        let communes = map.rings.flatMap { $0.communes.map { "\"\($0.code)\"" } }.joined(separator: ",")
        let rows = try reading.db.rows(
            """
            SELECT id, commune FROM listing INDEXED BY \(isAboutOne ? "listing_lately_about" : "listing_lately")
            WHERE state = 'published' AND expires_at > ?3 AND (?1 IS NULL OR kind = ?1)
                AND \(isAboutOne ? "category = ?2" : "?2 IS NULL") AND commune IN (SELECT value FROM json_each(?6))
            ORDER BY published_at DESC, id DESC LIMIT ?4 OFFSET ?5
            """, filter + [now, page.taking, page.skipping, "[\(communes)]"])
        return rows.map { ($0[0], kilometres[$0[1]]) }
    }

    /// The newest of each commune, brought into one order.
    private func merged(_ rings: [Ring], _ page: Page) throws -> [Found] {
        var newest: [(publishedAt: Int64, id: Int64, kilometres: Double?)] = []
        let communes = rings.flatMap { ring in ring.communes.map { (ring.kilometres, $0) } }
        // The page of a single commune is a page of its index; of several, any may hold the whole page.
        let skipped = communes.count == 1 ? page.skipping : 0
        let (reach, isOver) = page.taking.addingReportingOverflow(page.skipping - skipped)
        for (kilometres, commune) in communes {
            let rows = try reading.db.rows(
                """
                SELECT published_at, id FROM listing INDEXED BY listing_near
                WHERE state = 'published' AND commune = ?6 AND expires_at > ?3 AND (?1 IS NULL OR kind = ?1)
                    AND (?2 IS NULL OR category = ?2)
                ORDER BY published_at DESC, id DESC LIMIT ?4 OFFSET ?5
                """, filter + [now, min(isOver ? Int.max : reach, commune.count), skipped, commune.code])
            newest += rows.map { ($0[0], $0[1], kilometres) }
        }
        if communes.count > 1 { newest.sort { ($0.publishedAt, $0.id) > ($1.publishedAt, $1.id) } }
        return newest.dropFirst(page.skipping - skipped).prefix(page.taking).map { ($0.id, $0.kilometres) }
    }
}
