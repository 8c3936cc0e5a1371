import Domain
import Foundation
import Testing

/// What each page is in each of its states, as stored HTML.
@Suite struct SnapshotTests {
    static let pages: [(name: String, target: String, status: Int)] = [
        ("home", "/", 200),
        ("listings", "/annonces", 200),
        ("listings-around", "/annonces?commune=Mende&rayon=50&type=demande", 200),
        ("listings-page-2", "/annonces?ordre=recent&page=2", 200),
        ("listings-empty", "/annonces?commune=Paris&rayon=5&categorie=jardin", 200),
        ("listings-unknown-place", "/annonces?commune=Trifouillis-les-Oies&type=offre", 200),
        ("listings-several-places", "/annonces?commune=Saint-Denis%20(93)&rayon=30", 200),
        ("listings-postal-code", "/annonces?commune=48000", 200),
        ("listings-no-such-page", "/annonces?page=99999", 404),
        ("listings-bad-radius", "/annonces?commune=Mende&rayon=-1", 400),
        ("listing", "/annonces/4103", 200),
        ("listing-missing", "/annonces/9999", 404),
        ("simulator", "/simulateur", 200),
        ("not-found", "/nulle-part", 404),
        ("unreadable", "/%zz", 400),
    ]

    @Test func pagesAreAsStored() async throws {
        try await TestSite.run { _, client in
            for page in Self.pages {
                let answer = try await client.get(page.target)
                #expect(answer.status == page.status, "\(page.target)")
                #expect(answer.body.utf8.count < 100_000, "\(page.target)")
                try expectStored(answer.body, as: page.name)
            }
        }
    }

    @Test func aSimulatorWithoutScriptKeepsItsTranscript() async throws {
        try await TestSite.run { site, client in
            let first = try await client.get("/simulateur")
            let answer = try await client.post(
                "/simulateur", type: "application/x-www-form-urlencoded",
                body: "telephone=0&history=\(try history(first.body))&number=0639980001&text=Besoin+courses+Mende")
            #expect(answer.status == 200)
            try expectStored(answer.body, as: "simulator-answered")
            let request = try #require(site.received.first?.request)
            #expect(request.url == "https://entraide.example/webhooks/simulator/message")
            #expect(request.header("x-simulator-key") == "k3y")
            let failed = try await client.post(
                "/simulateur", type: "application/x-www-form-urlencoded",
                body: "telephone=1&history=\(try history(answer.body))&number=&suggestion=STOP")
            try expectStored(failed.body, as: "simulator-failed")
            #expect(String(decoding: site.received[1].request.body, as: UTF8.self).contains("null"))
        }
    }

    @Test func aSimulatorSaysWhereNothingIsAnswered() async throws {
        try await TestSite.run { _, client in
            let history = try history(try await client.get("/simulateur").body)
            let answer = try await client.post(
                "/simulateur", type: "application/x-www-form-urlencoded",
                body: "telephone=1&history=\(history)&number=&text=SILENCE")
            try expectStored(answer.body, as: "simulator-silent")
        }
    }

    func history(_ html: String) throws -> String {
        let start = try #require(html.firstRange(of: #"name="history" value=""#)?.upperBound)
        let value = html[start...].prefix { $0 != "\"" }.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
        return try #require(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    }

    func expectStored(_ html: String, as name: String) throws {
        // The addresses of assets change with their contents, which is not what a page's snapshot is about.
        let html = html.replacing(#/\/assets\/[0-9a-f]+\//#, with: "/assets/…/")
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).html")
        if ProcessInfo.processInfo.environment["COUPDEFIL_UPDATE"] == "1" {
            try html.write(to: file, atomically: true, encoding: .utf8)
        }
        let stored = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(html == stored, "COUPDEFIL_UPDATE=1 rewrites \(name).html")
    }
}
