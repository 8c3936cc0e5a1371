import Domain
import Store
import Switchboard
import Testing

/// Webhooks that are not believed or not understood.
struct RefusalTests {
    @Test("our second signature agrees with a published vector")
    func signing() {
        let hexadecimal = Signing.sha1(Array("abc".utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        #expect(hexadecimal.joined() == "a9993e364706816aba3e25717850c26c9cd0d89d")
    }

    @Test("a missing or wrong signature: 403, one exchange, nothing else", arguments: Door.allCases)
    func notBelieved(door: Door) async throws {
        let good = try door.text("besoin courses Mende", id: "SM1", from: "+33639980001")
        let unsigned = good.headers.filter { !$0.name.hasPrefix("X-") }
        for (name, value) in [("X-Twilio-Signature", "AAAA"), ("X-Simulator-Key", "another"), ("Via", "x")] {
            let house = try await House.make()
            let bad = WebhookRequest(
                method: "POST", url: good.url, headers: unsigned + [(name: name, value: value)], body: good.body)
            #expect(await house.receive(bad, at: door) == WebhookAnswer(status: 403))
            #expect(try await house.rows() == ["exchange": 1])
            let exchange = try #require(try await house.exchanges().first)
            #expect(exchange.status == 403)
            #expect(exchange.reason?.isEmpty == false)
            #expect(await house.receive(good, at: door).status == 200, "the genuine one still counts")
        }
    }

    @Test("a body altered after signing", arguments: [Door.twilio])
    func altered(door: Door) async throws {
        let (house, good) = (try await House.make(), try door.text("oui", id: "SM1", from: "+33639980001"))
        let bad = WebhookRequest(method: "POST", url: good.url, headers: good.headers, body: good.body + [0x30])
        #expect(await house.receive(bad, at: door).status == 403)
        #expect(try await house.rows() == ["exchange": 1])
    }

    static let unreadable: [(Door, WebhookRequest, Int)] = [
        (.twilio, Door.twilio.form(["From": "+33639980001", "To": "1", "Body": "a"], .message), 400),
        (.twilio, Door.twilio.form(["MessageSid": "SM1", "To": "1", "Body": "a"], .message), 400),
        (.twilio, Door.twilio.form(["MessageSid": "SM1", "From": "+33639980001", "Body": "a"], .message), 400),
        (.twilio, Door.twilio.form([], signed: [], .message), 400),
        (.twilio, Door.twilio.form(Array("a=b".utf8), signed: Array("ab".utf8), .message, type: "text/plain"), 415),
        (
            .twilio,
            Door.twilio.form(
                Array("Body=%FF%FE&From=%2B33639980001&MessageSid=SM1&To=1".utf8),
                signed: Array("Body".utf8) + [0xFF, 0xFE] + Array("From+33639980001MessageSidSM1To1".utf8), .message),
            400
        ),
        (.simulator, Door.simulator.json([], .message), 400),
        (.simulator, Door.simulator.json(Array("{}".utf8), .message), 400),
        (.simulator, Door.simulator.json(Array("[1]".utf8), .message), 400),
        (.simulator, Door.simulator.json(Array(#"{"id":"a","to":"1","text":"a"}"#.utf8), .message), 400),
        (.simulator, Door.simulator.json(Array(#"{"id":"","from":null,"to":"1"}"#.utf8), .message), 400),
        (.simulator, Door.simulator.json([0x7B, 0xFF, 0x7D], .message), 400),
        (.simulator, Door.simulator.json(Array("{}".utf8), .message, type: "text/plain"), 415),
    ]

    @Test("what cannot be read: 4xx with a reason for staff, and no other row", arguments: unreadable.indices)
    func cannotBeRead(index: Int) async throws {
        let (door, request, status) = Self.unreadable[index]
        let house = try await House.make()
        #expect(await house.receive(request, at: door) == WebhookAnswer(status: status))
        #expect(try await house.rows() == ["exchange": 1])
        let exchange = try #require(try await house.exchanges().first)
        #expect(exchange.status == status)
        #expect(exchange.reason?.isEmpty == false)
    }

    @Test("a provider that nobody knows: 404, and nothing of its name is kept or logged")
    func unknownProvider() async throws {
        let house = try await House.make()
        let request = try Door.twilio.text("oui", id: "SM1", from: "+33639980001")
        for name in ["plivo", "+33639980001", "", "TWILIO"] {
            #expect(await house.switchboard.receive(request, from: name, route: .message).status == 404)
            let refused = await house.switchboard.refuse(request, from: name, route: .call, status: 413, reason: "long")
            #expect(refused == WebhookAnswer(status: 404))
        }
        #expect(try await house.rows() == [:])
        #expect(house.log.lines.isEmpty)
    }

    @Test("sixty refusals a minute are kept, the others counted")
    func meter() async throws {
        let house = try await House.make()
        let bad = WebhookRequest(method: "POST", url: Door.twilio.url(.message), headers: [], body: [])
        for _ in 0..<75 { #expect(await house.receive(bad, at: .twilio).status == 403) }
        #expect(try await house.rows() == ["exchange": 60])
        house.clock.pass(60)
        #expect(await house.receive(bad, at: .twilio).status == 403)
        let exchanges = try await house.exchanges()
        #expect(exchanges.count == 61)
        #expect(exchanges.last?.reason?.contains("15 more refused") == true)
    }
}
