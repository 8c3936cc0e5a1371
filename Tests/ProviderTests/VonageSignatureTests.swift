import Domain
import Foundation
import Providers
import Testing

@Suite struct VonageSignatureTests {
    struct Token: Decodable, Sendable, CustomTestStringConvertible {
        let what: String
        let isGenuine: Bool
        let method: String
        let url: String
        let body: String
        let authorization: String
        var testDescription: String { what }

        static let all: [Token] = {
            let file = CaptureFolder.root.appending(path: "Vonage/tokens.jsonl")
            let lines = (try? Data(contentsOf: file))?.split(separator: UInt8(ascii: "\n")) ?? []
            return lines.compactMap { try? JSONDecoder().decode(Token.self, from: $0) }
        }()
    }

    let vonage = Vonage(
        apiKey: "abcd1234", apiSecret: "x", signatureSecrets: ["secret-actuel-0123456789-0123456789", ""])

    @Test func theFileOfTokensIsThere() {
        #expect(Token.all.count { $0.isGenuine } >= 8)
        #expect(Token.all.count { !$0.isGenuine } >= 18)
    }

    @Test("tokens that PyJWT made", arguments: Token.all) func believesOnly(token: Token) {
        let request = WebhookRequest(
            method: token.method, url: token.url,
            headers: [(name: "authorization", value: token.authorization), ("Content-Type", "application/json")],
            body: Array(token.body.utf8))
        let verification = vonage.verify(request, now: CaptureReport.now)
        if case .genuine = verification {
            #expect(token.isGenuine)
        } else {
            #expect(!token.isGenuine, "\(verification)")
        }
    }

    func form(_ body: String, now: Double = 1_234_567_890, secret: String = "signature_secret") -> Verification {
        let headers = [(name: "Content-Type", value: "application/x-www-form-urlencoded")]
        return Vonage(apiKey: "a", apiSecret: "x", signatureSecrets: [secret]).verify(
            WebhookRequest(method: "POST", url: "https://a.example/m", headers: headers, body: Array(body.utf8)),
            now: Date(timeIntervalSince1970: now))
    }

    /// The vector of vonage-python-sdk's tests of its HTTP client.
    @Test func signedFields() {
        let sig = "280c4320703dbc98bfa22db676655ed2acfbfe8792b062ff7622e67f1183c287"
        let fields = "param1=value1&param2=value2&timestamp=1234567890"
        #expect(form("\(fields)&sig=\(sig)") == .genuine())
        #expect(form("sig=\(sig.uppercased())&\(fields)") == .genuine())
        #expect(form("\(fields)&sig=\(sig)", now: 1_234_567_890 + 26 * 3600) != .genuine())
        #expect(form("\(fields)&sig=\(sig)", secret: "another") != .genuine())
        #expect(form("\(fields)&more=1&sig=\(sig)") != .genuine())
        #expect(form("param1=value1&param2=value2&sig=\(sig)") != .genuine())
        #expect(form(fields) != .genuine())
        #expect(form("\(fields)&sig=") != .genuine())
    }
}
