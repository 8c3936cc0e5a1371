import Crypto

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A JSON web token in its compact form, RFC 7519: base64url without padding, in three parts.
struct WebToken {
    let algorithm: String
    let claims: JSONValue
    /// What was signed: the first two parts as they stand.
    private let signed: Substring
    private let signature: Substring

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.json(parts[0]), let claims = Self.json(parts[1]),
            let algorithm = header["alg"]?.text
        else { return nil }
        self.algorithm = algorithm
        self.claims = claims
        signed = text[..<parts[1].endIndex]
        signature = parts[2]
    }

    /// Compared as text: several base64 texts decode to the same bytes, and only one of them is the signature.
    func isSigned(with key: SymmetricKey) -> Bool {
        let code = HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: key)
        return isSameInConstantTime(Self.base64URL(Data(code)).utf8, signature.utf8)
    }

    static func base64URL(_ data: Data) -> String {
        var bytes = Array(data.base64EncodedString().utf8)
        while bytes.last == UInt8(ascii: "=") { bytes.removeLast() }
        let safe = bytes.map { byte in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: byte
            }
        }
        return String(decoding: safe, as: UTF8.self)
    }

    private static func json(_ part: Substring) -> JSONValue? {
        var encoded = part.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        }
        while encoded.count % 4 != 0 { encoded.append(UInt8(ascii: "=")) }
        return Data(base64Encoded: Data(encoded)).flatMap { try? JSONDecoder().decode(JSONValue.self, from: $0) }
    }
}
