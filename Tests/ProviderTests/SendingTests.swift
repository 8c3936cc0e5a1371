import Domain
import Providers
import Testing

@Suite struct SendingTests {
    let twilio = Twilio(accountSid: "AC1", authTokens: ["jeton", "ancien"], apiURL: "https://api.example")
    let simulator = Simulator(key: "clé")
    let number = PhoneNumber(e164: "+33612345678")

    func text(_ words: String) throws -> OutboundText {
        OutboundText(
            from: "+33937000048", to: try #require(number), text: words,
            statusURL: "https://a.example/webhooks/x/status?message=7")
    }

    @Test func twilioIsAskedByAForm() throws {
        let request = twilio.request(sending: try text("Réponse à 4127 ~ 50 % & plus"))
        #expect(request.method == "POST")
        #expect(request.url == "https://api.example/2010-04-01/Accounts/AC1/Messages.json")
        #expect(request.headers["Authorization"] == "Basic QUMxOmpldG9u")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(
            request.body
                == "To=%2B33612345678&From=%2B33937000048&Body=R%C3%A9ponse%20%C3%A0%204127%20~%2050%20%25%20%26%20plus"
                + "&StatusCallback=https%3A%2F%2Fa.example%2Fwebhooks%2Fx%2Fstatus%3Fmessage%3D7&SmartEncoded=false")
    }

    @Test(
        "what Twilio answers, and what to do",
        arguments: [
            (201, #"{"sid": "SM9", "status": "queued", "error_code": null}"#, SendOutcome.accepted(id: "SM9")),
            (201, "{}", .unknown(reason: "HTTP 201 without a sid")),
            (200, "", .unknown(reason: "HTTP 200 without a sid")),
            (400, #"{"code": 21610, "message": "unsubscribed", "status": 400}"#, .optedOut),
            (400, #"{"code": 21614}"#, .needsCall(reason: "21614: not a mobile")),
            (400, #"{"code": 21635}"#, .needsCall(reason: "21635: a landline")),
            (400, #"{"code": 21211}"#, .refused(reason: "21211: no number that Twilio knows")),
            (
                400, #"{"code": 21408}"#,
                .refused(reason: "21408: sending to this country is not enabled in the console")
            ),
            (400, #"{"code": 99999}"#, .refused(reason: "HTTP 400, error 99999")),
            (400, "<html>", .refused(reason: "HTTP 400, no error code")),
            (429, #"{"code": 20429}"#, .retryLater(reason: "20429: too many requests")),
            (429, "", .retryLater(reason: "HTTP 429, no error code")),
            (401, #"{"code": 20003}"#, .retryLater(reason: "20003: Twilio does not accept our credentials")),
            (403, "", .retryLater(reason: "HTTP 403, no error code")),
            (408, "", .unknown(reason: "HTTP 408, no error code")),
            // Twilio may have taken the message before it failed: never blindly sent again.
            (500, #"{"code": 20500}"#, .unknown(reason: "HTTP 500")), (503, "", .unknown(reason: "HTTP 503")),
            (0, "", .unknown(reason: "HTTP 0")), (302, "", .unknown(reason: "HTTP 302")),
        ])
    func twilioAnswers(status: Int, body: String, outcome: SendOutcome) {
        #expect(twilio.outcome(of: HTTPResponse(status: status, body: body)) == outcome)
    }

    @Test func theSimulatorIsAskedByJSON() throws {
        let request = simulator.request(sending: try text("Réponse \"à\"\n4127"))
        #expect(request.url == "http://simulator.invalid/texts")
        #expect(request.headers["X-Simulator-Key"] == "clé")
        #expect(
            request.body == #"{"from":"+33937000048","statusURL":"https://a.example/webhooks/x/status?message=7","#
                + #""text":"Réponse \"à\"\n4127","to":"+33612345678"}"#)
    }

    @Test(
        "what the simulator answers",
        arguments: [
            (200, #"{"id": "sim-9"}"#, SendOutcome.accepted(id: "sim-9")),
            (200, "", .unknown(reason: "HTTP 200 without an id")),
            (400, #"{"error": "opted out"}"#, .optedOut),
            (400, #"{"error": "needs call"}"#, .needsCall(reason: "a landline")),
            (400, "", .refused(reason: "HTTP 400")), (429, "", .retryLater(reason: "too many requests")),
            (500, "", .unknown(reason: "HTTP 500")), (0, "", .unknown(reason: "HTTP 0")),
        ])
    func simulatorAnswers(status: Int, body: String, outcome: SendOutcome) {
        #expect(simulator.outcome(of: HTTPResponse(status: status, body: body)) == outcome)
    }
}
