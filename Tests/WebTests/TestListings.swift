import Domain
import Foundation

@testable import Web

/// Listings in an array, and a search over them: the shape of the Store's answers without a database.
struct TestListings: Sendable {
    let territory: HomeTerritory
    let categories: [Domain.Category]
    var all: [PublicListing] = []

    /// 24 November 2026, noon in Paris.
    static let noon = Date(timeIntervalSince1970: 1_795_518_000)

    /// `count` listings in the communes of Lozère, and three whose words are hostile, long, and of another script.
    init(territory: HomeTerritory, categories: [Domain.Category], count: Int) throws {
        self.territory = territory
        self.categories = categories
        let communes = ["48095", "48092", "48080", "48140", "48061", "48116", "48034"]
        for number in 0..<count {
            let code = INSEECode(communes[number % communes.count])
            guard let area = code.flatMap(territory.area), let reference = Reference(4100 + number * 3) else {
                continue
            }
            let published = Self.noon - Double(number) * 86_400
            all.append(
                PublicListing(
                    reference: reference, kind: number % 3 == 0 ? .offer : .request,
                    category: categories[number % categories.count], area: area, words: Self.words[number],
                    publishedAt: published, expiresAt: published + 30 * 86_400))
        }
    }

    private static let words: [Int: String] = [
        0: "Je vais au marché de Mende tous les mercredis, je peux rapporter vos courses.",
        1: #"<script>alert(1)</script> & "guillemets" 'apostrophes' <img src=x onerror=alert(2)>"#,
        2: "Chercheparagraphesansaucunespace" + String(repeating: "trèslong", count: 40),
        3: "مرحبا \u{202E} abc 👵🏼\nDeuxième ligne",
    ]

    func search(_ query: ListingQuery, offset: Int, limit: Int) -> Site.SearchResult {
        var near: [INSEECode: Double] = [:]
        if let commune = query.around {
            for (area, kilometres) in territory.areas(within: query.radius, of: commune) { near[area.key] = kilometres }
        }
        var found = all.compactMap { listing -> FoundListing? in
            guard query.kind == nil || query.kind == listing.kind else { return nil }
            guard query.category == nil || query.category == listing.category.key else { return nil }
            guard query.around != nil else { return FoundListing(listing: listing, kilometres: nil) }
            return near[listing.area.key].map { FoundListing(listing: listing, kilometres: $0) }
        }
        if query.order == .nearest { found.sort { ($0.kilometres ?? 0) < ($1.kilometres ?? 0) } }
        return (Array(found.dropFirst(offset).prefix(limit)), found.count)
    }
}
