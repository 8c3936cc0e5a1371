import Domain
import Foundation
import Testing

@testable import Web

/// What people, robots and broken networks send: always a French page with a way on, never a trace of what is inside.
@Suite struct BadInputTests {
    @Test(arguments: [
        ("/annonces?page=99999", 404), ("/annonces?page=0", 400), ("/annonces?page=-1", 400),
        ("/annonces?page=99999999999999999999", 400), ("/annonces?page=9223372036854775807", 400),
        ("/annonces?rayon=-1", 400), ("/annonces?rayon=1e9", 400), ("/annonces?rayon=15", 400),
        ("/annonces?categorie=magie", 400), ("/annonces?type=don", 400), ("/annonces?ordre=prix", 400),
        ("/annonces?commune=%ff", 400), ("/annonces?commune=%4", 400), ("/annonces?commune=%00", 200),
        ("/annonces?%zz=1", 400), ("/%ff", 400), ("/%", 400), ("*", 400), ("/annonces/%2e%2e", 404),
        ("/annonces?commune=Mende&commune=Paris", 200), ("/annonces?=&&&=", 200), ("/annonces?", 200),
        ("/annonces?code=99999", 200), ("/annonces?code=48095&commune=Mende", 200),
        ("/annonces/", 301), ("/annonces/?type=offre&x=1", 301), ("/annonces//", 404), ("//evil.example/", 404),
        ("/annonces/4100", 200), ("/annonces/4100/", 301), ("/annonces/4101", 404), ("/annonces/1234", 404),
        ("/annonces/99999999999999999999", 404), ("/annonces/4100;x", 404), ("/annonces/٤١٠٠", 400),
        ("/simulateur/", 301), ("/simulateur?telephones=99", 404), ("/simulateur?telephones=x", 404),
        ("/assets/0/style.css", 404), ("/assets/0/..%2f..%2fSite.swift", 404), ("/assets/style.css", 404),
        ("/webhooks/twilio", 404), ("/webhooks/twilio/other", 404), ("/webhooks//message", 404),
        ("/bench/bare", 404), ("/health/", 200), ("/favicon.ico", 404),
    ])
    func isAnsweredWithTheRightStatus(target: String, status: Int) async throws {
        try await TestSite.run { _, client in
            let answer = try await client.get(target)
            #expect(answer.status == status)
            if status >= 400, !answer.body.isEmpty {
                #expect(answer.body.contains("<html lang=\"fr\">"))
                #expect(answer.body.contains("href=\"/annonces\""))
            }
            if status == 301 {
                #expect(answer.headers["location"]?.hasPrefix("/annonces") != (target.hasPrefix("/sim")))
            }
        }
    }

    @Test func saysWhichAddressMoves() async throws {
        try await TestSite.run { _, client in
            let answer = try await client.get("/annonces/?type=offre&commune=Saint-Ch%C3%A9ly%20%22%3E&x=1")
            #expect(answer.headers["location"] == "/annonces?type=offre&commune=Saint-Ch%C3%A9ly%20%22%3E")
        }
    }

    @Test func longCommunesEndInAPage() async throws {
        try await TestSite.run { _, client in
            let long = String(repeating: "M", count: 5000)
            let answer = try await client.get("/annonces?commune=\(long)&type=offre")
            #expect(answer.status == 400)
            #expect(answer.body.contains("href=\"/annonces?type=offre\""))
            #expect(try await client.get("/annonces?commune=\(long)\(long)").status == 414)
        }
    }

    @Test func longHeadersEndInAPage() async throws {
        try await TestSite.run { _, client in
            let answer = try await client.get(
                "/annonces", headers: "X-Long: \(String(repeating: "a", count: 20_000))\r\n")
            #expect(answer.status == 431)
            #expect(answer.body.contains("<html lang=\"fr\">"))
            #expect(
                try await client.get("/", headers: "X: \(String(repeating: "a", count: 100_000))\r\n").status == 400)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
    func otherMethodsAreRefused(method: String) async throws {
        try await TestSite.run { _, client in
            for target in ["/", "/annonces", "/annonces/4100", "/health"] {
                let answer = try await client.get(target, method: method)
                #expect(answer.status == 405)
                #expect(answer.headers["allow"] == "GET, HEAD")
            }
        }
    }

    @Test(arguments: ["/", "/annonces", "/annonces/4100", "/nulle-part", "/simulateur", "/health"])
    func headIsGetWithoutItsBody(target: String) async throws {
        try await TestSite.run { _, client in
            let (get, head) = (try await client.get(target), try await client.get(target, method: "HEAD"))
            #expect(head.body.isEmpty)
            #expect(head.status == get.status)
            #expect(head.headers["content-length"] == "\(get.body.utf8.count)")
        }
    }

    /// A quotation mark with an accent upon it is one character for Swift and a quotation mark for a browser.
    @Test(arguments: [
        "<script>alert(1)</script>", "\" autofocus onfocus=alert(1) x=\"", "\"\u{301} onfocus=alert(1) x=\"",
        "'\u{301}><img src=x>", "<\u{338}b>", "&lt;b&gt;", "{{siteName}}", "{{{siteName}}}", "\u{0}\u{1B}\u{7F}",
    ])
    func valuesStayValues(hostile: String) async throws {
        try await TestSite.run { _, client in
            let value = PercentCoding.encoded(hostile)
            let answer = try await client.get("/annonces?commune=\(value)&code=\(value)")
            #expect(answer.status == 200)
            let start = try #require(answer.body.firstRange(of: "name=\"commune\" type=\"text\" value=\"")?.upperBound)
            let field = answer.body.unicodeScalars[start...].prefix { $0 != "\"" }
            #expect(String(field) == Markup().escapeText(hostile))
            let rest = answer.body.unicodeScalars[field.endIndex...].prefix(12)
            #expect(String(rest) == "\" maxlength=")
            for scalar in answer.body.unicodeScalars where scalar != "\n" {
                #expect(scalar.value >= 0x20 && scalar.value != 0x7F)
            }
        }
    }

    @Test func aBrokenStoreShowsNothingOfItself() async throws {
        struct Secret: Error { let path = "/srv/coupdefil.sqlite" }
        try await TestSite.run(change: { site in
            site.search = { _, _, _ in throw Secret() }
            site.categories = { throw Secret() }
        }) { _, client in
            let answer = try await client.get("/annonces")
            #expect(answer.status == 500)
            #expect(answer.body.contains("<html lang=\"fr\">"))
            #expect(!answer.body.contains("sqlite") && !answer.body.contains("Secret"))
            #expect(try await client.get("/health").status == 503)
            #expect(try await client.get("/").status == 200)
        }
    }

    @Test(arguments: [
        "", "telephone=9&history=%7B%7D&text=a", "telephone=0&history=x&text=a", "telephone=0&text=%ff",
        "telephone=2&history=%7B%22lines%22%3A%5B%5D%2C%22numbers%22%3A%5B%22a%22%2C%22b%22%5D%7D&text=a",
        "telephone=-1&history=%7B%22lines%22%3A%5B%5D%2C%22numbers%22%3A%5B%22a%22%2C%22b%22%5D%7D&text=a",
    ])
    func aBrokenSimulatorFormIsRefused(body: String) async throws {
        try await TestSite.run { (site, client) async throws in
            let type = "application/x-www-form-urlencoded"
            #expect(try await client.post("/simulateur", type: type, body: body).status == 400)
            #expect(site.received.isEmpty)
        }
    }

    @Test func withoutASimulatorThereIsNone() async throws {
        try await TestSite.run(change: { $0.simulator = nil }) { _, client in
            #expect(try await client.get("/simulateur").status == 404)
            #expect(try await client.post("/simulateur", type: "a/b", body: "").status == 404)
            let home = try await client.get("/").body
            #expect(!home.contains("/simulateur"))
        }
    }
}
