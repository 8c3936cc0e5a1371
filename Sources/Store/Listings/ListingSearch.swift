public import Domain
public import Foundation
import GRDB

extension Reading {
    /// Published listings in the query's order. Nearest means by area, nearest area first, newest first inside an area.
    public func listings(
        _ query: ListingQuery, in territory: HomeTerritory, at now: Date, offset: Int, limit: Int
    ) throws -> [FoundListing] {
        let (offset, limit) = (max(0, offset), max(0, limit))
        let rings = try rings(query, in: territory)
        if query.order == .newest || query.around == nil {
            return try newest(query, rings, in: territory, at: now, offset: offset, limit: limit)
        }
        var found: [FoundListing] = []
        var skip = offset
        for ring in rings where found.count < limit {
            // The tally counts what expired within the last minute too, which no page shows.
            let standing = skip == 0 ? ring.published : try ring.published - expired(query, ring, at: now)
            guard skip < standing else {
                skip -= standing
                continue
            }
            let rows = try rows(query, ring.communes, at: now, offset: skip, limit: limit - found.count)
            found += try rows.compactMap { try self.found($0, ring.kilometres, in: territory) }
            skip = 0
        }
        return found
    }

    /// How many listings the query finds in all; what expired within the last minute may still be counted.
    public func count(_ query: ListingQuery, in territory: HomeTerritory) throws -> Int {
        try rings(query, in: territory).reduce(0) { $0 + $1.published }
    }

    /// An area that holds listings of the query, with how far it is.
    struct Ring {
        let communes: [String]
        let kilometres: Double?
        let published: Int
    }

    /// The areas within the query's radius that hold any of what it looks for, nearest first.
    private func rings(_ query: ListingQuery, in territory: HomeTerritory) throws -> [Ring] {
        var published: [String: Int] = [:]
        for row in try tally(query) { published[row[0], default: 0] += row[1] as Int }
        let areas: [(area: Area, kilometres: Double?)] =
            if let around = query.around {
                territory.areas(within: query.radius, of: around).map { ($0.area, $0.kilometres) }
            } else {
                territory.areas.areas.map { ($0, nil) }
            }
        return areas.compactMap { area, kilometres in
            let communes = area.communes.map(\.text).filter { published[$0] != nil }
            guard !communes.isEmpty else { return nil }
            let count = communes.reduce(0) { $0 + (published[$1] ?? 0) }
            return Ring(communes: communes, kilometres: kilometres, published: count)
        }
    }

    private func tally(_ query: ListingQuery) throws -> [Row] {
        try db.rows(
            """
            SELECT commune, published FROM tally
            WHERE published > 0 AND (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR category = ?2)
            """, filter(query))
    }

    private func filter(_ query: ListingQuery) -> StatementArguments {
        // A category that nobody knows finds nothing, rather than everything.
        [query.kind?.rawValue, query.category.map { categories.shelved($0)?.id ?? -1 }]
    }

    private func rows(
        _ query: ListingQuery, _ communes: [String], at now: Date, offset: Int, limit: Int
    ) throws -> [Row] {
        try db.rows(
            """
            SELECT \(Self.publicColumns) FROM listing
            WHERE state = 'published' AND commune IN (\(placeholders(communes.count)))
                AND (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR category = ?2) AND expires_at > ?3
            ORDER BY published_at DESC, id DESC LIMIT ?4 OFFSET ?5
            """, filter(query) + [now.milliseconds, limit, offset] + StatementArguments(communes))
    }

    private func expired(_ query: ListingQuery, _ ring: Ring, at now: Date) throws -> Int {
        let row = try db.row(
            """
            SELECT count(*) FROM listing INDEXED BY listing_due
            WHERE state = 'published' AND expires_at <= ?3 AND commune IN (\(placeholders(ring.communes.count)))
                AND (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR category = ?2)
            """, filter(query) + [now.milliseconds, 0, 0] + StatementArguments(ring.communes))
        return row?[0] ?? 0
    }

    /// `?6, ?7…`: the communes stand behind the five arguments that every search has.
    private func placeholders(_ count: Int) -> String { (0..<count).map { "?\($0 + 6)" }.joined(separator: ", ") }

    private func newest(
        _ query: ListingQuery, _ rings: [Ring], in territory: HomeTerritory, at now: Date, offset: Int, limit: Int
    ) throws -> [FoundListing] {
        let communes = rings.flatMap(\.communes)
        guard !communes.isEmpty else { return [] }
        var kilometres: [String: Double] = [:]
        for ring in rings { for commune in ring.communes { kilometres[commune] = ring.kilometres } }
        let rows = try db.rows(
            """
            SELECT \(Self.publicColumns) FROM listing INDEXED BY listing_published_lately
            WHERE state = 'published' AND commune IN (SELECT value FROM json_each(?6))
                AND (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR category = ?2) AND expires_at > ?3
            ORDER BY published_at DESC, id DESC LIMIT ?4 OFFSET ?5
            """,
            filter(query) + [now.milliseconds, limit, offset]
                + ["[" + communes.map { "\"\($0)\"" }.joined(separator: ",") + "]"])
        return try rows.compactMap { try found($0, kilometres[$0[3]], in: territory) }
    }

    private func found(_ row: Row, _ kilometres: Double?, in territory: HomeTerritory) throws -> FoundListing? {
        try publicListing(row, in: territory).map { FoundListing(listing: $0, kilometres: kilometres) }
    }
}
