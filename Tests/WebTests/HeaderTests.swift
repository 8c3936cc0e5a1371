import Foundation
import Testing

@testable import Web

@Suite struct HeaderTests {
    @Test(arguments: ["/", "/annonces", "/annonces/4100", "/simulateur", "/nulle-part", "/health", "/annonces/"])
    func everyPageTellsTheBrowserWhatToRefuse(target: String) async throws {
        try await TestSite.run { _, client in
            let headers = try await client.get(target).headers
            #expect(
                headers["content-security-policy"]
                    == "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            )
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["referrer-policy"] == "same-origin")
            #expect(headers["permissions-policy"]?.contains("geolocation=()") == true)
            #expect(headers["set-cookie"] == nil)
            #expect(headers["server"] == nil)
        }
    }

    @Test func assetsAreKeptForAYear() async throws {
        try await TestSite.run { _, client in
            let html = try await client.get("/simulateur").body
            let links = html.matches(of: #/(?:href|src)="(\/assets\/[^"]+)"/#).map { String($0.output.1) }
            #expect(links.count == 11)
            for link in links {
                let answer = try await client.get(link)
                #expect(answer.status == 200)
                #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
                #expect(answer.headers["x-content-type-options"] == "nosniff")
                #expect(answer.body.utf8.count > 100)
            }
        }
    }

    @Test func pagesAreAskedForAgain() async throws {
        try await TestSite.run { (_, client) async throws in
            #expect(try await client.get("/annonces").headers["cache-control"] == "no-cache")
            #expect(try await client.get("/simulateur").headers["cache-control"] == "no-store")
            #expect(try await client.get("/nulle-part").headers["cache-control"] == "no-store")
        }
    }
}
