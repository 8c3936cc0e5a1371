import Crypto
import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `Authorization: Bearer`, a token signed with the account's secret whose `payload_hash` is the body's; or, from the
/// older SMS API, a field `sig` over the other fields.
///
/// https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks and
/// …/en/concepts/guides/signing-messages; the oracles are PyPI vonage-jwt 1.1.5 and vonage-http-client 1.5.2.
struct VonageSignature: Sendable {
    private let keys: [SymmetricKey]

    init(secrets: [String]) { keys = secrets.map { SymmetricKey(data: Array($0.utf8)) } }

    func verify(_ request: WebhookRequest, now: Date) -> Verification {
        guard let header = request.header("Authorization") else { return verifyFields(of: request, now: now) }
        let parts = header.split(separator: " ")
        guard parts.count == 2, parts[0] == "Bearer", let token = WebToken(String(parts[1])) else {
            return .refused(reason: "Authorization is no bearer of a token")
        }
        // A token that says by itself how it is to be believed is not believed ("none", RSA with a public key).
        guard token.algorithm == "HS256" else { return .refused(reason: "the token is not signed with HS256") }
        guard keys.contains(where: { token.isSigned(with: $0) }) else {
            return .refused(reason: "the token is not signed with vonage.signatureSecret")
        }
        if let reason = Self.fault(inTimeOf: token.claims, now: now) ?? Self.fault(of: token.claims, for: request) {
            return .refused(reason: reason)
        }
        return .genuine(replayKey: token.claims["jti"]?.text)
    }

    /// Texts are tried again for 24 hours, maybe with the first token; a token that was seen is known for longer.
    private static let longest: TimeInterval = 25 * 3600
    /// Their clocks and ours.
    private static let leeway: TimeInterval = 300

    private static func fault(inTimeOf claims: JSONValue, now: Date) -> String? {
        guard case .number(let issued)? = claims["iat"] else { return "the token does not say since when it is good" }
        let age = now.timeIntervalSince1970 - issued
        if age > longest { return "the token is older than \(Int(longest / 3600)) hours" }
        if age < -leeway { return "the token is of the future: one of the two clocks is wrong" }
        if case .number(let expiry)? = claims["exp"], now.timeIntervalSince1970 > expiry + leeway {
            return "the token has expired"
        }
        return nil
    }

    /// What a token says of the request: the hash of its body. Of a GET it is either that of no body, or that of the
    /// query as a JSON object; neither is always there.
    private static func fault(of claims: JSONValue, for request: WebhookRequest) -> String? {
        let claimed = claims["payload_hash"]?.text
        if request.body.isEmpty {
            guard let claimed, !isHash(claimed, of: []), !isHash(claimed, of: queryObject(of: request)) else {
                return nil
            }
            return "the query is not the one that the token was made for"
        }
        guard let claimed else { return "the body is not signed: no payload_hash in the token" }
        return isHash(claimed, of: request.body) ? nil : "the body is not the one that the token was made for"
    }

    /// The fields of the query in their order, all of them texts; api.support.vonage.com, article 19033783342876.
    private static func queryObject(of request: WebhookRequest) -> [UInt8] {
        let fields = WebhookURL(request.url).flatMap { FormFields($0.query) }?.texts ?? []
        let members = fields.map { "\(JSONBody.text($0.name)):\(JSONBody.text($0.value))" }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    private static func isHash(_ claimed: String, of bytes: [UInt8]) -> Bool {
        isSameInConstantTime(claimed.utf8, hexadecimal(SHA256.hash(data: bytes)).utf8)
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension VonageSignature {
    /// The SMS API's own signature, method "SHA-256 HMAC" or "SHA-512 HMAC" of the dashboard.
    private func verifyFields(of request: WebhookRequest, now: Date) -> Verification {
        guard let fields = try? WebhookFields(request), let texts = fields.texts,
            let given = fields.optional("sig"), !given.isEmpty
        else {
            return .refused(reason: "neither an Authorization header nor a field sig")
        }
        guard let written = fields.optional("timestamp") else { return .refused(reason: "timestamp is missing") }
        // Vonage writes seconds; "2026-11-24 10:30:00" stands in message-timestamp.
        guard let sent = Double(written), abs(now.timeIntervalSince1970 - sent) <= Self.longest else {
            return .refused(reason: "timestamp is older than \(Int(Self.longest / 3600)) hours, or none")
        }
        let message = Data(Self.signed(texts))
        let isGenuine = keys.contains { key in
            let codes = [
                Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: message, using: key)),
                Self.hexadecimal(HMAC<SHA512>.authenticationCode(for: message, using: key)),
            ]
            // Some of its servers write capitals.
            return codes.contains { code in
                isSameInConstantTime(code.utf8, given.utf8) || isSameInConstantTime(code.uppercased().utf8, given.utf8)
            }
        }
        return isGenuine ? .genuine() : .refused(reason: "sig is not made with vonage.signatureSecret")
    }

    /// "&name=value" of every field but the signature, sorted by name; no value may look like another field.
    private static func signed(_ texts: [(name: String, value: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        let sorted = texts.filter { $0.name != "sig" }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (name, value) in sorted {
            bytes += "&\(name)=".utf8
            bytes += value.utf8.map { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "=") ? UInt8(ascii: "_") : $0 }
        }
        return bytes
    }
}
