import Domain
import Foundation
import Testing

@testable import Web

/// The simulated telephones without JavaScript, and what their script asks for.
@Suite struct SimulatorTests {
    private static let form = "application/x-www-form-urlencoded"

    private func value(_ name: String, in html: String, form number: Int = 0) throws -> String {
        let field = "name=\"\(name)\" value=\""
        let fields = html.components(separatedBy: field).dropFirst()
        let start = try #require(fields.dropFirst(number).first)
        return String(start.prefix { $0 != "\"" }).replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }

    /// Sends a text by the first telephone's form of that page.
    private func send(_ text: String, by html: String, to client: TestClient, more: String = "") async throws -> String
    {
        let fields = try ["history", "id", "telephone"].map {
            "\($0)=\(PercentCoding.encoded(try value($0, in: html)))"
        }
        let body = (fields + ["number=0639980001", "text=\(PercentCoding.encoded(text))"]).joined(separator: "&")
        let answer = try await client.post("/simulateur", type: Self.form, body: body + more)
        #expect(answer.status == 200)
        return answer.body
    }

    private func ids(_ test: TestSite) throws -> [String] {
        try test.received.map { received in
            let message = try JSONDecoder().decode(Sent.self, from: Data(received.request.body))
            return message.id
        }
    }

    private struct Sent: Decodable { let id: String }

    @Test func whatFoundNoAnswerIsTheSameMessageWhenSentAgain() async throws {
        try await TestSite.run { test, client in
            let first = try await client.get("/simulateur").body
            // The test's site fails on this word.
            let failed = try await send("STOP", by: first, to: client)
            #expect(failed.contains("value=\"STOP\""))
            let again = try await send("STOP", by: failed, to: client)
            _ = try await send("STOP merci", by: again, to: client)
            let ids = try ids(test)
            #expect(ids[0] == ids[1])
            #expect(ids[1] != ids[2], "another text is another message")
        }
    }

    @Test func aPageThatIsLoadedAgainSendsNothingAnew() async throws {
        try await TestSite.run { test, client in
            let first = try await client.get("/simulateur").body
            let answered = try await send("bonjour", by: first, to: client)
            #expect(try await send("bonjour", by: first, to: client).contains("ça coûte 2 €"))
            _ = try await send("bonjour", by: answered, to: client)
            let ids = try ids(test)
            #expect(ids[0] == ids[1])
            #expect(ids[1] != ids[2], "the next form says it once more")
        }
    }

    private static let pushed: @Sendable (String, Int64) -> [PushedText] = { number, last in
        guard number.contains("01") else { return [] }
        return [
            PushedText(id: 7, text: "avant-hier", at: TestListings.noon - 48 * 3600),
            PushedText(id: 8, text: "ce matin", at: TestListings.noon - 3600),
            PushedText(id: 9, text: "à l'instant <b>", at: TestListings.noon),
        ].filter { $0.id > last }
    }

    @Test func whatCameByItselfStandsInThePage() async throws {
        try await TestSite.run(change: { $0.simulator?.pushed = Self.pushed }) { _, client in
            let page = try await client.get("/simulateur").body
            #expect(!page.contains("avant-hier</p>"), "the last day is enough")
            #expect(page.contains("ce matin</p>"))
            #expect(page.contains("à l&#39;instant &lt;b&gt;</p>") || page.contains("à l'instant &lt;b&gt;</p>"))
            #expect(page.contains("data-seen=\"9\""))
            let answered = try await send("bonjour", by: page, to: client)
            #expect(answered.components(separatedBy: "ce matin</p>").count == 2, "once")
            #expect(answered.contains("ça coûte 2 €"))
        }
    }

    @Test func lookingForNewTextsSendsNothing() async throws {
        try await TestSite.run { test, client in
            let page = try await client.get("/simulateur").body
            let looked = try await send("à moitié écrit", by: page, to: client, more: "&refresh=1")
            #expect(test.received.isEmpty)
            #expect(looked.contains("value=\"à moitié écrit\""))
        }
    }

    @Test func theScriptLearnsWhatCameSince() async throws {
        try await TestSite.run(change: { $0.simulator?.pushed = Self.pushed }) { _, client in
            let body = "after=8&number0=0639980002&number1=06+39+98+00+01"
            let answer = try await client.post("/simulateur/recus", type: Self.form, body: body)
            #expect(answer.status == 200)
            #expect(answer.headers["cache-control"] == "no-store")
            let arrivals = try JSONDecoder().decode(Arrivals.self, from: Data(answer.body.utf8))
            #expect(arrivals == Arrivals(last: 9, texts: [.init(telephone: 1, time: "12:00", text: "à l'instant <b>")]))
            let none = try await client.post("/simulateur/recus", type: Self.form, body: "after=9&number0=0639980001")
            #expect(none.body == #"{"last":9,"texts":[]}"#)
        }
    }

    private struct Arrivals: Decodable, Equatable {
        struct Arrival: Decodable, Equatable {
            let telephone: Int
            let time: String
            let text: String
        }

        let last: Int64
        let texts: [Arrival]
    }

    @Test(arguments: ["", "after=", "after=-1", "after=x", "after=99999999999999999999", "after=%ff"])
    func aBrokenQuestionIsRefused(body: String) async throws {
        try await TestSite.run { _, client in
            let answer = try await client.post("/simulateur/recus", type: Self.form, body: body)
            #expect(answer.status == 400)
        }
    }

    @Test func theTextsAreOnlyThereWithTheTelephones() async throws {
        try await TestSite.run { _, client in
            let answer = try await client.get("/simulateur/recus")
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "POST")
        }
        try await TestSite.run(change: { $0.simulator = nil }) { _, client in
            let answer = try await client.post("/simulateur/recus", type: Self.form, body: "after=0")
            #expect(answer.status == 404)
        }
    }
}
