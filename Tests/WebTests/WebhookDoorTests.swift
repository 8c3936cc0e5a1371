import Domain
import Foundation
import Testing

@testable import Web

@Suite struct WebhookDoorTests {
    @Test func passesTheRequestOnAsItCame() async throws {
        try await TestSite.run { site, client in
            let answer = try await client.post(
                "/webhooks/twilio/message?a=%20b&c#d", type: "application/x-www-form-urlencoded",
                body: "Body=%C3%A9&x=\0",
                headers: "X-Twilio-Signature: abc=\r\nX-Forwarded-Host: evil.example\r\n")
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "text/xml")
            #expect(answer.body == "<Response/>")
            #expect(answer.headers["content-security-policy"] == nil)
            let received = try #require(site.received.first)
            #expect(received.provider == "twilio")
            #expect(received.route == .message)
            #expect(received.request.method == "POST")
            #expect(received.request.url.hasPrefix("https://entraide.example/webhooks/twilio/message?a=%20b&c"))
            #expect(received.request.header("x-twilio-signature") == "abc=")
            #expect(received.request.header("host") == "entraide.example")
            #expect(String(decoding: received.request.body, as: UTF8.self) == "Body=%C3%A9&x=\0")
        }
    }

    @Test func passesGetsAndEachRouteOn() async throws {
        try await TestSite.run { (site, client) async throws in
            for route in WebhookRoute.allCases {
                #expect(try await client.get("/webhooks/twilio/\(route.rawValue)?b=1").status == 200)
            }
            #expect(site.received.map(\.route) == WebhookRoute.allCases)
            #expect(site.received.allSatisfy { $0.request.method == "GET" })
            #expect(try await client.get("/webhooks/nobody/message").status == 404)
        }
    }

    @Test func takes64KilobytesAndNoByteMore() async throws {
        try await TestSite.run { (site, client) async throws in
            let longest = String(repeating: "a", count: Limits.body)
            #expect(try await client.post("/webhooks/twilio/message", type: "a/b", body: longest).status == 200)
            for size in [Limits.body + 1, 900_000] {
                let body = String(repeating: "a", count: size)
                #expect(try await client.post("/webhooks/twilio/message", type: "a/b", body: body).status == 413)
            }
            let received = site.received
            #expect(received[0].request.body.count == Limits.body)
            #expect(received[1].refusal?.status == 413)
            #expect(received[1].request.body.isEmpty)
            #expect(received[1].request.header("content-type") == "a/b")
        }
    }

    /// Only its beginning is read; whether its sender hears the answer or a reset, the server goes on.
    @Test func doesNotReadABodyWithoutEnd() async throws {
        try await TestSite.run { (site, client) async throws in
            _ = try? await client.send(
                "POST /webhooks/twilio/status HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n"
                    + String(repeating: "a", count: 3_000_000))
            #expect(site.received.first?.refusal?.status == 413)
            #expect(try await client.get("/health").status == 200)
        }
    }

    @Test func refusesOtherMethodsOnTheRecord() async throws {
        try await TestSite.run { site, client in
            let answer = try await client.get("/webhooks/twilio/message", method: "DELETE")
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, POST")
            #expect(site.received.first?.refusal?.status == 405)
        }
    }

    @Test func keepsTheConnectionForTheNextRequest() async throws {
        try await TestSite.run { site, client in
            let one = "POST /webhooks/twilio/message HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx"
            let last = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            let answer = try await client.send(one + one + last)
            #expect(answer.body.components(separatedBy: "HTTP/1.1 200").count == 3)
            #expect(site.received.count == 2)
        }
    }

    @Test func servesTheBareRouteOnlyWhereItIsSet() async throws {
        let bare: @Sendable (WebhookRequest) -> WebhookAnswer = { WebhookAnswer(status: 200, body: "\($0.body.count)") }
        try await TestSite.run(change: { $0.bareWebhook = bare }) { (_, client) async throws in
            #expect(try await client.post("/bench/bare", type: "a/b", body: "abc").body == "3")
            #expect(try await client.get("/bench/bare").status == 404)
        }
    }

    @Test(arguments: [
        ("/webhooks/a/message", true), ("/webhooks/a/message?x/y", true), ("/webhooks/a/message/", false),
        ("/webhooks/a/b/message", false), ("/webhooks/a", false), ("/webhooks/", false), ("/webhooks//call", false),
        ("/Webhooks/a/call", false), ("/webhooks/a/calls", false), ("webhooks/a/call", false), ("", false),
    ])
    func knowsItsRoutes(target: String, isRoute: Bool) {
        #expect((WebhookDoor.route(of: target) != nil) == isRoute)
    }
}
