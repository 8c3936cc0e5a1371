import Testing

@testable import Web

/// What an empty list offers instead.
@Suite struct WayOutTests {
    @Test func offersOnlyRadiiThatFindSomething() async throws {
        // One listing, in Mende; Langogne is between 30 and 50 km from it.
        try await TestSite.run(listings: 1) { _, client in
            let body = try await client.get("/annonces?commune=Langogne&rayon=5").body
            #expect(body.contains("Chercher à 50\u{A0}km\u{A0}: 1 annonce"))
            for radius in [10, 20, 30] { #expect(!body.contains("Chercher à \(radius)\u{A0}km")) }
            #expect(body.contains("Voir toutes les annonces</a>"))
        }
    }

    @Test func offersNothingWhereThereIsNothing() async throws {
        try await TestSite.run(listings: 0) { _, client in
            let body = try await client.get("/annonces?commune=Mende&rayon=5&type=offre").body
            #expect(!body.contains("Chercher à ") && !body.contains("Voir toutes les a"))
            #expect(!body.contains(#"class="empty""#))
        }
    }
}
