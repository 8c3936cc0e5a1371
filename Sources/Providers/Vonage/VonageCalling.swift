import Crypto
import CryptoExtras
public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Vonage: RecordingProvider {
    /// https://developer.vonage.com/en/api/voice#createCall. Not idempotent. Whether a machine answered comes as an event
    /// after the first steps were asked for: they have to do for a machine too.
    public func request(calling call: OutboundCall, now: Date) -> HTTPRequest? {
        request("POST", "\(apiURL)/v1/calls", body: JSONBody.text(CallText(call)), about: call.statusURL, now: now)
    }

    public func outcome(ofCalling response: HTTPResponse) -> SendOutcome {
        Self.outcome(of: response, id: "conversation_uuid")
    }

    /// https://developer.vonage.com/en/voice/voice-api/guides/recording.
    public func request(fetching message: VoiceMessageReceived, now: Date) -> HTTPRequest? {
        recordingID(of: message).flatMap {
            request("GET", "\(apiURL)/v1/files/\($0)", about: "fetch \($0)", now: now)
        }
    }

    /// https://developer.vonage.com/en/api/media. After 30 days Vonage deletes by itself.
    public func request(deleting message: VoiceMessageReceived, now: Date) -> HTTPRequest? {
        recordingID(of: message).flatMap {
            request("DELETE", "\(apiURL)/v3/media/\($0)", about: "delete \($0)", now: now)
        }
    }

    /// `about`: what makes the token another one than that of the next request.
    private func request(
        _ method: String, _ url: String, body: String = "", about: String, now: Date
    ) -> HTTPRequest? {
        guard let token = application?.token(about: about, now: now) else { return nil }
        var headers = ["Authorization": "Bearer \(token)"]
        if !body.isEmpty { headers["Content-Type"] = "application/json" }
        return HTTPRequest(method: method, url: url, headers: headers, body: body)
    }

    /// Whatever host the webhook named, our token goes to the API only.
    private func recordingID(of message: VoiceMessageReceived) -> String? {
        let parts = message.url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").suffix(2)
        guard parts.count == 2, parts.first == "files", let id = parts.last, (1...64).contains(id.utf8.count),
            id.utf8.allSatisfy(Self.isOfID)
        else { return nil }
        return String(id)
    }

    private static func isOfID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

/// What makes calls and holds recordings at Vonage, with the key that opens it.
public struct VonageApplication: Sendable, CustomStringConvertible, CustomReflectable {
    let id: String
    private let key: _RSA.Signing.PrivateKey

    /// `privateKey`: PEM; also with "\n" for its line ends, as a setting of one line has them. Nil where it is none.
    public init?(id: String, privateKey: String) {
        guard let key = try? _RSA.Signing.PrivateKey(pemRepresentation: privateKey.replacing("\\n", with: "\n")) else {
            return nil
        }
        self.id = id
        self.key = key
    }

    public var description: String { "application \(id)" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// A token for one request, good for 15 minutes: https://developer.vonage.com/en/getting-started/concepts/authentication.
    func token(about: String, now: Date) -> String? {
        let issued = Int(now.timeIntervalSince1970)
        let claims = Claims(
            application: id, expiry: issued + 900, issued: issued,
            token: SHA256.hash(data: Data("\(issued) \(about)".utf8)).prefix(16).map(Self.hexadecimal).joined())
        let parts = [#"{"alg":"RS256","typ":"JWT"}"#, JSONBody.text(claims)]
        let signed = parts.map { WebToken.base64URL(Data($0.utf8)) }.joined(separator: ".")
        guard let signature = try? key.signature(for: Data(signed.utf8), padding: .insecurePKCS1v1_5) else {
            return nil
        }
        return "\(signed).\(WebToken.base64URL(signature.rawRepresentation))"
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private struct Claims: Encodable {
        let application: String
        let expiry: Int
        let issued: Int
        let token: String

        private enum CodingKeys: String, CodingKey {
            case application = "application_id"
            case expiry = "exp"
            case issued = "iat"
            case token = "jti"
        }
    }
}

private struct CallText: Encodable {
    let to: [Number]
    let from: Number
    let answerURL: [String]
    let answerMethod = "POST"
    let eventURL: [String]
    let eventMethod = "POST"
    let machineDetection: String?
    let ringing: Int
    let length: Int

    struct Number: Encodable {
        let type = "phone"
        let number: String
    }

    private enum CodingKeys: String, CodingKey {
        case to, from
        case answerURL = "answer_url"
        case answerMethod = "answer_method"
        case eventURL = "event_url"
        case eventMethod = "event_method"
        case machineDetection = "machine_detection"
        case ringing = "ringing_timer"
        case length = "length_timer"
    }

    init(_ call: OutboundCall) {
        to = [Number(number: Vonage.digits(call.to.e164))]
        from = Number(number: Vonage.digits(call.from))
        answerURL = [call.answerURL]
        eventURL = [call.statusURL]
        machineDetection = call.detectsMachine ? "continue" : nil
        ringing = call.patience.within(1...120)
        length = call.longest.within(1...7200)
    }
}
