import Domain
import Foundation
import Providers
import Testing

@Suite struct VonageSendingTests {
    let vonage = Vonage(
        apiKey: "abcd1234", apiSecret: "jeton", signatureSecrets: ["x"], apiURL: "https://api.example")

    @Test func isAskedByJSON() throws {
        let number = try #require(PhoneNumber(e164: "+33612345678"))
        let request = vonage.request(
            sending: OutboundText(
                from: "+33937000048", to: number, text: "Réponse \"à\" 4127",
                statusURL: "https://a.example/webhooks/vonage/status?message=7"))
        #expect(request.method == "POST")
        #expect(request.url == "https://api.example/v1/messages")
        #expect(request.headers["Authorization"] == "Basic YWJjZDEyMzQ6amV0b24=")
        #expect(request.headers["Content-Type"] == "application/json")
        #expect(
            request.body
                == #"{"channel":"sms","client_ref":"7","from":"33937000048","message_type":"text","#
                + #""text":"Réponse \"à\" 4127","to":"33612345678","#
                + #""webhook_url":"https://a.example/webhooks/vonage/status?message=7"}"#)
    }

    @Test(
        "what Vonage answers, and what to do",
        arguments: [
            (202, #"{"message_uuid": "u1"}"#, SendOutcome.accepted(id: "u1")),
            (202, "{}", .unknown(reason: "HTTP 202 without message_uuid")),
            (200, "", .unknown(reason: "HTTP 200 without message_uuid")),
            (401, #"{"title": "Unauthorized"}"#, .retryLater(reason: "HTTP 401: Unauthorized")),
            (402, #"{"title": "Payment required"}"#, .retryLater(reason: "HTTP 402: Payment required")),
            (403, "", .retryLater(reason: "HTTP 403")), (429, "<html>", .retryLater(reason: "HTTP 429")),
            (422, #"{"title": "Invalid params"}"#, .refused(reason: "HTTP 422: Invalid params")),
            (400, "[1]", .refused(reason: "HTTP 400")), (408, "", .unknown(reason: "HTTP 408")),
            // Vonage may have taken the message before it failed: never blindly sent again.
            (500, #"{"title": "Internal error"}"#, .unknown(reason: "HTTP 500: Internal error")),
            (0, "", .unknown(reason: "HTTP 0")), (302, "", .unknown(reason: "HTTP 302")),
        ])
    func answers(status: Int, body: String, outcome: SendOutcome) {
        #expect(vonage.outcome(of: HTTPResponse(status: status, body: body)) == outcome)
    }

    @Test func speaksWithTheVoiceOfTheSettings() throws {
        let kind = try #require(Registry.kind(named: "vonage"))
        let settings = try CaptureFolder(name: "Vonage").settings
        let made = try kind.make(settings.merging(["style": "5", "premium": "true"]) { $1 })
        let body = made.answer(to: [.say([Utterance("a", key: "k")])], at: CallURLs(next: "https://a.example/")).body
        #expect(body.contains(#""premium":true,"style":5,"text":"<speak>a</speak>""#))
        for wrong in [["style": "Léa"], ["style": "-1"], ["premium": "oui"]] {
            #expect(throws: ProviderSettingsFault.self) { try kind.make(settings.merging(wrong) { $1 }) }
        }
    }

    /// At most 1,500 characters a talk, and digits for 20 keys at most.
    @Test func staysWithinWhatVonageTakes() throws {
        let long = Utterance(String(repeating: "&é'<", count: 2000), key: "k")
        let steps: [CallStep] = [.say([long, long]), .gather(Gathering([long], digits: 40))]
        let body = vonage.answer(to: steps, at: CallURLs(next: "https://a.example/")).body
        let actions = try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [[String: Any]])
        let talks = actions.compactMap { $0["text"] as? String }
        #expect(talks.count > 3)
        #expect(talks.allSatisfy { $0.count <= 1500 })
        #expect((actions.last?["dtmf"] as? [String: Any])?["maxDigits"] as? Int == 20)
    }

    /// Without a number of ours Vonage shows none, or the caller's.
    @Test(arguments: ["", "Coup de fil", "12"]) func ringsNobodyWithoutANumberOfOurs(callerID: String) throws {
        let number = try #require(PhoneNumber(e164: "+33466490000"))
        let steps = [CallStep.dial(Dialling([], number: number, callerID: callerID))]
        let body = vonage.answer(to: steps, at: CallURLs(next: "https://a.example/call?turn=1")).body
        #expect(!body.contains("connect"))
        #expect(!body.contains("466490000"))
        #expect(body.contains("turn=1&after=dial"))
    }

    /// A key interrupts what stands before the input, and nothing else.
    @Test func interruptsOnlyBeforeAnInput() throws {
        let urls = CallURLs(next: "https://a.example/", recordings: ["r": "https://a.example/r.wav"])
        let recorded = Utterance("r", key: "r")
        let words = Utterance("a", key: "k")
        func bargeIns(_ prompt: [Utterance]) throws -> [Bool] {
            let steps: [CallStep] = [.say([words]), .gather(Gathering(prompt, digits: 1))]
            let body = vonage.answer(to: steps, at: urls).body
            let actions = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [[String: Any]] ?? []
            return actions.map { $0["bargeIn"] as? Bool == true }
        }
        #expect(try bargeIns([]) == [false, false])
        #expect(try bargeIns([words]) == [false, true, false])
        #expect(try bargeIns([recorded, recorded]) == [false, true, true, false])
        #expect(try bargeIns([words, recorded]) == [false, false, true, false])
        #expect(try bargeIns([recorded, words]) == [false, false, true, false])
    }

    @Test func asksForCallsAndRecordingsByToken() throws {
        let settings = try CaptureFolder(name: "Vonage").settings
        let made = try #require(try Registry.kind(named: "vonage")?.make(settings))
        let call = OutboundCall(
            from: "+33937000048", to: try #require(PhoneNumber(e164: "+33466490000")),
            answerURL: "https://a.example/webhooks/vonage/call?call=12",
            statusURL: "https://a.example/webhooks/vonage/status?call=12", detectsMachine: true)
        let request = try #require(made.request(calling: call, now: CaptureReport.now))
        #expect(request.method == "POST")
        #expect(request.url == "https://api.nexmo.com/v1/calls")
        #expect(
            request.body
                == #"{"answer_method":"POST","answer_url":["https://a.example/webhooks/vonage/call?call=12"],"#
                + #""event_method":"POST","event_url":["https://a.example/webhooks/vonage/status?call=12"],"#
                + #""from":{"number":"33937000048","type":"phone"},"length_timer":1800,"machine_detection":"continue","#
                + #""ringing_timer":40,"to":[{"number":"33466490000","type":"phone"}]}"#)
        #expect(request.headers["Authorization"]?.hasPrefix("Bearer eyJ") == true)
        // The same again a second later is another token; nobody was told twice.
        let later = try #require(made.request(calling: call, now: CaptureReport.now + 1))
        #expect(later.headers["Authorization"] != request.headers["Authorization"])
        #expect(
            made.outcome(ofCalling: HTTPResponse(status: 201, body: #"{"uuid": "u", "conversation_uuid": "CON-1"}"#))
                == .accepted(id: "CON-1"))
        // Without the application's key nobody is called.
        #expect(vonage.request(calling: call, now: CaptureReport.now) == nil)
    }

    @Test(
        "whatever URL a webhook names, the token goes to the API",
        arguments: [
            ("https://api-eu-3.vonage.com/v1/files/aaaa-0", "aaaa-0"),
            ("https://evil.example/v1/files/aaaa-0", "aaaa-0"),
            ("https://api.nexmo.com/v1/files/", nil), ("https://api.nexmo.com/v1/files/..%2Fb", nil),
            ("https://api.nexmo.com/aaaa-0", nil), ("", nil),
        ] as [(String, String?)])
    func fetchesAndDeletesRecordings(url: String, id: String?) throws {
        let settings = try CaptureFolder(name: "Vonage").settings
        let made = try #require(try Registry.kind(named: "vonage")?.make(settings) as? any RecordingProvider)
        let message = VoiceMessageReceived(url: url, seconds: 12)
        let fetching = made.request(fetching: message, now: CaptureReport.now)
        #expect(fetching?.url == id.map { "https://api.nexmo.com/v1/files/\($0)" })
        #expect(fetching.map(\.method) == id.map { _ in "GET" })
        let deleting = made.request(deleting: message, now: CaptureReport.now)
        #expect(deleting?.url == id.map { "https://api.nexmo.com/v3/media/\($0)" })
        #expect(deleting.map(\.method) == id.map { _ in "DELETE" })
    }
}
