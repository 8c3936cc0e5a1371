import Domain
import Foundation
import Providers
import Testing

@Suite struct CallingTests {
    let twilio = Twilio(accountSid: "AC1", authTokens: ["jeton", "ancien"], apiURL: "https://api.example")
    let simulator = Simulator(key: "clé", apiURL: "http://127.0.0.1:9")
    let now = Date(timeIntervalSince1970: 1_800_000_000)

    func call(detectsMachine: Bool = false, patience: Int = 40, longest: Int = 1800) throws -> OutboundCall {
        OutboundCall(
            from: "+33937000048", to: try #require(PhoneNumber(e164: "+33466490000")),
            answerURL: "https://a.example/webhooks/x/call?call=12",
            statusURL: "https://a.example/webhooks/x/status?call=12", detectsMachine: detectsMachine,
            patience: patience, longest: longest)
    }

    @Test func twilioIsAskedByAForm() throws {
        let request = try #require(twilio.request(calling: try call(), now: now))
        #expect(request.method == "POST")
        #expect(request.url == "https://api.example/2010-04-01/Accounts/AC1/Calls.json")
        #expect(request.headers["Authorization"] == "Basic QUMxOmpldG9u")
        let url = "https%3A%2F%2Fa.example%2Fwebhooks%2Fx%2F"
        let expected =
            "To=%2B33466490000&From=%2B33937000048&Url=\(url)call%3Fcall%3D12&Method=POST"
            + "&StatusCallback=\(url)status%3Fcall%3D12&StatusCallbackMethod=POST&StatusCallbackEvent=completed"
            + "&Timeout=40&TimeLimit=1800"
        #expect(request.body == expected)
        let listening = try #require(twilio.request(calling: try call(detectsMachine: true), now: now))
        #expect(listening.body == expected + "&MachineDetection=Enable&MachineDetectionTimeout=10")
    }

    @Test func twilioIsAskedForNoMoreThanItTakes() throws {
        let request = try #require(twilio.request(calling: try call(patience: 0, longest: 1_000_000), now: now))
        #expect(request.body.hasSuffix("&Timeout=5&TimeLimit=14400"))
    }

    @Test(
        "what Twilio answers, and what to do",
        arguments: [
            (201, #"{"sid": "CA9", "status": "queued"}"#, SendOutcome.accepted(id: "CA9")),
            (201, "{}", .unknown(reason: "HTTP 201 without a sid")),
            (
                400, #"{"code": 21202}"#,
                .refused(reason: "21202: a number that Twilio does not ring: surcharged, short or for emergencies")
            ),
            (400, #"{"code": 21210}"#, .refused(reason: "21210: the number that we show is not ours")),
            (400, #"{"code": 10004}"#, .retryLater(reason: "10004: too many calls at once")),
            (500, "", .unknown(reason: "HTTP 500")),
        ])
    func twilioAnswers(status: Int, body: String, outcome: SendOutcome) {
        #expect(twilio.outcome(ofCalling: HTTPResponse(status: status, body: body)) == outcome)
    }

    /// The token opens the whole account.
    @Test(
        "whatever URL a webhook names, the token goes to the API",
        arguments: [
            ("https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE5", "RE5"),
            ("https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE5.mp3?x=1#y", "RE5"),
            ("https://evil.example/Recordings/RE5", "RE5"),
            ("https://evil.example/RE5", nil), ("https://api.twilio.com/Recordings/", nil),
            ("https://api.twilio.com/Recordings/..", nil), ("https://a.example/Recordings/a%2F..%2Fb", nil), ("", nil),
        ] as [(String, String?)])
    func fetchesAndDeletesRecordings(url: String, id: String?) throws {
        let message = VoiceMessageReceived(url: url, seconds: 12)
        let expected = id.map { "https://api.example/2010-04-01/Accounts/AC1/Recordings/\($0)" }
        let fetching = twilio.request(fetching: message, now: now)
        #expect(fetching?.url == expected.map { "\($0).mp3" })
        #expect(fetching.map(\.method) == expected.map { _ in "GET" })
        let deleting = twilio.request(deleting: message, now: now)
        #expect(deleting?.url == expected.map { "\($0).json" })
        #expect(deleting.map(\.method) == expected.map { _ in "DELETE" })
        #expect(deleting?.headers["Authorization"] == expected.map { _ in "Basic QUMxOmpldG9u" })
    }

    @Test func theSimulatorIsAskedByJSON() throws {
        let request = try #require(simulator.request(calling: try call(), now: now))
        #expect(request.url == "http://127.0.0.1:9/calls")
        #expect(
            request.body == #"{"answerURL":"https://a.example/webhooks/x/call?call=12","detectsMachine":false,"#
                + #""from":"+33937000048","longest":1800,"patience":40,"#
                + #""statusURL":"https://a.example/webhooks/x/status?call=12","to":"+33466490000"}"#)
        #expect(simulator.outcome(ofCalling: HTTPResponse(status: 200, body: #"{"id": "c"}"#)) == .accepted(id: "c"))
        let own = VoiceMessageReceived(url: "http://127.0.0.1:9/recordings/1.wav", seconds: 2)
        #expect(simulator.request(fetching: own, now: now)?.headers["X-Simulator-Key"] == "clé")
        #expect(simulator.request(deleting: own, now: now)?.method == "DELETE")
        let other = VoiceMessageReceived(url: "http://127.0.0.1:99/recordings/1.wav", seconds: 2)
        #expect(simulator.request(fetching: other, now: now) == nil)
    }
}
