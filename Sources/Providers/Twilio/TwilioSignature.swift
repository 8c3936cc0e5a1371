import Crypto
import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `X-Twilio-Signature`: a keyed hash over the URL and the sorted fields of a form, or over the URL alone, which then
/// carries the body's hash.
///
/// https://www.twilio.com/docs/usage/webhooks/webhooks-security; the oracle is twilio-python 9.13.0,
/// `request_validator.py`.
struct TwilioSignature: Sendable {
    private let authTokens: [SymmetricKey]
    private let sharedKeys: [String: SymmetricKey]

    init(authTokens: [String], sharedKeys: [String: String]) {
        self.authTokens = authTokens.map { SymmetricKey(data: Array($0.utf8)) }
        self.sharedKeys = sharedKeys.mapValues { SymmetricKey(data: Array($0.utf8)) }
    }

    func verify(_ request: WebhookRequest) -> Verification {
        guard let given = request.header("X-Twilio-Signature"), !given.isEmpty else {
            return .refused(reason: "no X-Twilio-Signature header")
        }
        guard let url = WebhookURL(request.url) else { return .refused(reason: "the public URL is no http(s) URL") }
        let signers: Signers
        let signed: [UInt8]
        do throws(Refusal) {
            signers = try self.signers(named: request.header("X-Twilio-Webhooks-Signature-Settings"))
            signed = try Self.signedFields(of: request, url: url)
        } catch {
            return .refused(reason: error.reason)
        }
        // Where nothing says whether Twilio signs the port or the retry fragment that it never sends, all spellings
        // are good.
        let isGenuine =
            signers.signed(given, url.asReceived, signed) || signers.signed(given, url.withOtherPort, signed)
            || signers.signed(given, url.asReceived + Twilio.retryFragment, signed)
            || signers.signed(given, url.withOtherPort + Twilio.retryFragment, signed)
        return isGenuine
            ? .genuine()
            : .refused(reason: Self.mismatch(of: url, in: request) { signers.signed(given, $0, signed) })
    }

    /// What follows the URL in the signed string: the fields of a form; nothing for a request without a body, or one
    /// whose hash is in the URL.
    private static func signedFields(of request: WebhookRequest, url: WebhookURL) throws(Refusal) -> [UInt8] {
        if request.body.isEmpty { return [] }
        if ContentType(of: request) == .json {
            guard let claimed = FormFields(url.query)?.value("bodySHA256") else {
                throw Refusal(reason: "the body is not signed: no bodySHA256 in the URL")
            }
            let hash = Array(SHA256.hash(data: request.body).flatMap { hexadecimal($0) })
            guard isSameInConstantTime(claimed, hash) else {
                throw Refusal(reason: "the body is not the one that bodySHA256 in the URL was made from")
            }
            return []
        }
        guard let form = FormFields(request.body) else {
            throw Refusal(reason: "the body is no form: a broken % escape")
        }
        var signed: [UInt8] = []
        signed.reserveCapacity(request.body.count)
        form.appendSorted(to: &signed)
        return signed
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

private struct Refusal: Error {
    let reason: String
}

/// Keys of which one must have signed, and how.
private struct Signers {
    enum Algorithm { case sha1, sha256 }

    let algorithm: Algorithm
    let keys: [SymmetricKey]

    func signed(_ given: String, _ url: String, _ fields: [UInt8]) -> Bool {
        var message = Array(url.utf8)
        message += fields
        var isSigned = false
        for key in keys {
            let code =
                switch algorithm {
                case .sha1: Data(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
                case .sha256: Data(HMAC<SHA256>.authenticationCode(for: message, using: key))
                }
            // Compared as text: several base64 texts decode to the same bytes, and only one of them is the signature.
            if isSameInConstantTime(code.base64EncodedString().utf8, given.utf8) { isSigned = true }
        }
        return isSigned
    }
}

extension TwilioSignature {
    /// The keys that the settings header names; without it, the account's tokens and SHA-1.
    private func signers(named header: String?) throws(Refusal) -> Signers {
        guard let header, !header.isEmpty else { return Signers(algorithm: .sha1, keys: authTokens) }
        var settings: [Substring: Substring] = [:]
        for part in header.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { settings[Self.trimmed(pair[0])] = Self.trimmed(pair[1]) }
        }
        let algorithm: Signers.Algorithm
        switch settings["algorithm"]?.uppercased() {
        case nil, "", "HMAC_SHA1": algorithm = .sha1
        case "HMAC_SHA256": algorithm = .sha256
        default: throw Refusal(reason: "signed with an algorithm that this version does not know")
        }
        guard let id = settings["key"], !id.isEmpty else {
            if algorithm == .sha1 { return Signers(algorithm: .sha1, keys: authTokens) }
            throw Refusal(reason: "signed with HMAC_SHA256, but no shared key is named")
        }
        guard let key = sharedKeys[String(id)] else {
            throw Refusal(reason: "signed with a shared key that is not in twilio.sharedKeys")
        }
        return Signers(algorithm: algorithm, keys: [key])
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The commonest fault in production is a public URL that is not the one entered at Twilio: said with both, and
    /// whether that is all.
    private static func mismatch(of url: WebhookURL, in request: WebhookRequest, signed: (String) -> Bool) -> String {
        let expected = "expected a signature over \(url.masked)"
        guard let host = request.header("Host"), !host.isEmpty else { return "\(expected), received another" }
        let schemes = [request.header("X-Forwarded-Proto"), "https", "http"].compactMap(\.self)
        let received = schemes.compactMap { WebhookURL("\($0)://\(host)\(url.target)") }
        if let called = received.first(where: { signed($0.asReceived) || signed($0.withOtherPort) }) {
            return "\(expected), received one over \(called.masked): set publicURL to what Twilio calls"
        }
        return "\(expected), received another for \(received.first?.masked ?? "an unreadable Host")"
    }
}
