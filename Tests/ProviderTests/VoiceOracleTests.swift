import Domain
import Foundation
import Providers
import Testing

/// Run by `Scripts/oracles/voice`: it draws calls, we write them for each provider, the companies' own SDKs read them.
@Suite(.enabled(if: OracleFolder.voice != nil, "run by Scripts/oracles/voice")) struct VoiceOracleTests {
    struct Call: Decodable {
        let next: String
        let recordings: [String: String]
        let voice: String?
        let style: Int?
        let premium: Bool
        let steps: [Step]
    }

    struct Step: Decodable {
        let step: String
        let prompt: [Sentence]?
        let digits: Int?
        let hints: [String]?
        let isSecret: Bool?
        let longest: Int?
        let patience: Int?
        let number: String?
        let callerID: String?

        struct Sentence: Decodable {
            let text: String
            let key: String
            let hasValues: Bool
        }
    }

    struct Request: Decodable {
        let to: String
        let answerURL: String
        let statusURL: String
        let detectsMachine: Bool
        let patience: Int
        let longest: Int
        let text: String
        let privateKey: String
        let now: Double
    }

    @Test func writesCallsForTheSDKs() throws {
        let folder = try #require(OracleFolder.voice)
        let calls = try JSONDecoder().decode([Call].self, from: Data(contentsOf: folder.appending(path: "calls.json")))
        let twiml = try calls.map { call in
            Twilio(accountSid: "AC1", authTokens: ["x"], voice: call.voice)
                .answer(to: try call.steps.map(Self.step), at: Self.urls(of: call)).body
        }
        let ncco = try calls.map { call in
            Self.vonage(VonageVoice(style: call.style, isPremium: call.premium))
                .answer(to: try call.steps.map(Self.step), at: Self.urls(of: call)).body
        }
        try JSONEncoder().encode(twiml).write(to: folder.appending(path: "twiml.json"))
        try JSONEncoder().encode(ncco).write(to: folder.appending(path: "ncco.json"))
    }

    @Test func asksForCallsAndTextsAsTheSDKsDo() throws {
        let folder = try #require(OracleFolder.voice)
        let requests = try JSONDecoder().decode(
            [Request].self, from: Data(contentsOf: folder.appending(path: "requests.json")))
        var bodies: [[String: String]] = []
        for request in requests {
            let number = try #require(PhoneNumber(e164: request.to))
            let call = OutboundCall(
                from: "+33937000048", to: number, answerURL: request.answerURL, statusURL: request.statusURL,
                detectsMachine: request.detectsMachine, patience: request.patience, longest: request.longest)
            let text = OutboundText(
                from: "+33937000048", to: number, text: request.text, statusURL: request.statusURL)
            let twilio = Twilio(accountSid: "AC1", authTokens: ["x"])
            let application = try #require(VonageApplication(id: "app", privateKey: request.privateKey))
            let vonage = Vonage(apiKey: "a", apiSecret: "b", signatureSecrets: ["c"], application: application)
            let now = Date(timeIntervalSince1970: request.now)
            let vonageCall = try #require(vonage.request(calling: call, now: now))
            bodies.append([
                "twilioCall": try #require(twilio.request(calling: call, now: CaptureReport.now)).body,
                "vonageCall": vonageCall.body, "vonageToken": vonageCall.headers["Authorization"] ?? "",
                "vonageText": Self.vonage(VonageVoice()).request(sending: text).body,
            ])
        }
        try JSONEncoder().encode(bodies).write(to: folder.appending(path: "bodies.json"))
    }

    struct Signed: Decodable {
        let method: String
        let url: String
        let contentType: String
        let body: String
        let authorization: String?
        let secret: String
        let now: Double
        let isGenuine: Bool
    }

    @Test func agreesOnEverySignatureOfVonage() throws {
        let folder = try #require(OracleFolder.voice)
        var count = 0
        for line in try Data(contentsOf: folder.appending(path: "signed.jsonl")).split(separator: UInt8(ascii: "\n")) {
            let signed = try JSONDecoder().decode(Signed.self, from: line)
            let vonage = Vonage(apiKey: "a", apiSecret: "b", signatureSecrets: [signed.secret])
            var headers = [(name: "Content-Type", value: signed.contentType)]
            if let authorization = signed.authorization { headers.append(("Authorization", authorization)) }
            let request = WebhookRequest(
                method: signed.method, url: signed.url, headers: headers, body: Array(signed.body.utf8))
            var isGenuine = false
            let now = Date(timeIntervalSince1970: signed.now)
            if case .genuine = vonage.verify(request, now: now) { isGenuine = true }
            #expect(isGenuine == signed.isGenuine, "\(signed)")
            count += 1
        }
        #expect(count > 0)
        try "\(count)".write(to: folder.appending(path: "verified.txt"), atomically: true, encoding: .utf8)
    }

    private static func vonage(_ voice: VonageVoice) -> Vonage {
        Vonage(apiKey: "a", apiSecret: "b", signatureSecrets: ["c"], voice: voice)
    }

    private static func urls(of call: Call) -> CallURLs { CallURLs(next: call.next, recordings: call.recordings) }

    private static func step(_ step: Step) throws -> CallStep {
        let prompt = (step.prompt ?? []).map { Utterance($0.text, key: $0.key, hasValues: $0.hasValues) }
        switch step.step {
        case "say": return .say(prompt)
        case "gather":
            return .gather(
                Gathering(
                    prompt, digits: step.digits ?? 1, hints: step.hints ?? [], isSecret: step.isSecret ?? false))
        case "record": return .record(VoiceMessage(prompt, longest: step.longest ?? 120))
        case "dial":
            let number = try #require(PhoneNumber(e164: step.number ?? ""))
            return .dial(
                Dialling(
                    prompt, number: number, callerID: step.callerID ?? "", patience: step.patience ?? 30,
                    longest: step.longest ?? 3600))
        case "redirect": return .redirect
        default: return .hangUp
        }
    }
}
