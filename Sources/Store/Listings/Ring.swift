import Domain
import GRDB

/// An area that holds listings of a query, with how far it is.
struct Ring {
    /// How many a commune holds; none holds zero.
    var communes: [(code: String, count: Int)]
    /// Nil when the query names no place.
    let kilometres: Double?

    var count: Int { communes.reduce(0) { $0 + $1.count } }
}

/// Where a query's listings are: what the tally knows without looking at any listing.
struct RingMap {
    /// Nearest first.
    let rings: [Ring]
    /// The query's listings wherever they are, also beyond its radius.
    let everywhere: Int

    var count: Int { rings.reduce(0) { $0 + $1.count } }
}

extension Reading {
    func ringMap(_ query: ListingQuery, in territory: HomeTerritory, at now: Int64) throws -> RingMap {
        let counts = try counts(query, at: now)
        let areas: [(area: Area, kilometres: Double?)] =
            if let around = query.around {
                territory.areas(within: query.radius, of: around).map { ($0.area, $0.kilometres) }
            } else {
                territory.areas.areas.map { ($0, nil) }
            }
        let rings = areas.compactMap { area, kilometres -> Ring? in
            let communes = area.communes.compactMap { code in counts[code.text].map { (code: code.text, count: $0) } }
            return communes.isEmpty ? nil : Ring(communes: communes, kilometres: kilometres)
        }
        return RingMap(rings: rings, everywhere: counts.values.reduce(0, +))
    }

    /// Published and unexpired, by commune: the tally without what expired since the house was last kept.
    private func counts(_ query: ListingQuery, at now: Int64) throws -> [String: Int] {
        let filter = filter(query)
        var counts: [String: Int] = [:]
        for row in try db.rows(
            """
            SELECT commune, sum(published) FROM tally
            WHERE published > 0 AND (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR category = ?2) GROUP BY commune
            """, filter)
        {
            counts[row[0]] = row[1]
        }
        for row in try db.rows(
            """
            SELECT commune, count(*) FROM listing INDEXED BY listing_due
            WHERE state = 'published' AND expires_at <= ?3 AND (?1 IS NULL OR kind = ?1)
                AND (?2 IS NULL OR category = ?2)
            GROUP BY commune
            """, filter + [now])
        {
            let commune: String = row[0]
            let left = (counts[commune] ?? 0) - (row[1] as Int)
            counts[commune] = left > 0 ? left : nil
        }
        return counts
    }

    /// `?1` and `?2` of every search.
    func filter(_ query: ListingQuery) -> Values {
        // A category that nobody knows finds nothing, rather than everything.
        [query.kind?.rawValue, query.category.map { categories.shelved($0)?.id ?? -1 }]
    }
}
