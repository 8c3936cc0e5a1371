import Domain
import Foundation
import Providers
import Testing

/// Run by `Scripts/oracles/twilio`: Twilio's own SDK signs, we verify; we write TwiML, an XML parser reads it.
@Suite(.enabled(if: OracleFolder.twilio != nil, "run by Scripts/oracles/twilio")) struct TwilioOracleTests {
    struct Signed: Decodable {
        let url: String
        let body: String
        let contentType: String
        let signature: String
        let settings: String?
        let method: String
        let token: String
        let sharedKeys: [String: String]
        let isGenuine: Bool
    }

    @Test func agreesOnEverySignature() throws {
        let folder = try #require(OracleFolder.twilio)
        var count = 0
        for line in try Data(contentsOf: folder.appending(path: "requests.jsonl")).split(separator: UInt8(ascii: "\n"))
        {
            let signed = try JSONDecoder().decode(Signed.self, from: line)
            let twilio = Twilio(accountSid: "AC1", authTokens: [signed.token], sharedKeys: signed.sharedKeys)
            var headers = [
                (name: "X-Twilio-Signature", value: signed.signature),
                (name: "Content-Type", value: signed.contentType),
            ]
            if let settings = signed.settings { headers.append(("X-Twilio-Webhooks-Signature-Settings", settings)) }
            let request = WebhookRequest(
                method: signed.method, url: signed.url, headers: headers, body: Array(signed.body.utf8))
            let isGenuine = twilio.verify(request, now: Date(timeIntervalSince1970: 0)) == .genuine()
            #expect(isGenuine == signed.isGenuine, "\(signed)")
            count += 1
        }
        #expect(count > 0)
        try "\(count)".write(to: folder.appending(path: "verified.txt"), atomically: true, encoding: .utf8)
    }

    struct Reply: Codable {
        let text: String
        let statusURL: String
    }

    @Test func writesTwiMLForAnXMLParser() throws {
        let folder = try #require(OracleFolder.twilio)
        let replies = try JSONDecoder().decode(
            [Reply].self, from: Data(contentsOf: folder.appending(path: "replies.json")))
        let twilio = Twilio(accountSid: "AC1", authTokens: ["x"])
        let documents = replies.map {
            twilio.answer(to: [TextReply(text: $0.text, statusURL: $0.statusURL), TextReply(text: $0.text)]).body
        }
        try JSONEncoder().encode(documents).write(to: folder.appending(path: "documents.json"))
    }

    @Test func asksTwilioByAFormThatOthersRead() throws {
        let folder = try #require(OracleFolder.twilio)
        let replies = try JSONDecoder().decode(
            [Reply].self, from: Data(contentsOf: folder.appending(path: "replies.json")))
        let twilio = Twilio(accountSid: "AC1", authTokens: ["x"])
        let number = try #require(PhoneNumber(e164: "+33612345678"))
        let bodies = replies.map {
            twilio.request(
                sending: OutboundText(from: "+33937000048", to: number, text: $0.text, statusURL: $0.statusURL)
            ).body
        }
        try JSONEncoder().encode(bodies).write(to: folder.appending(path: "forms.json"))
    }
}
