import Domain

/// The kind of body that a request says it has.
enum ContentType {
    case form, json
    /// Something else, nothing said, or a character set other than UTF-8.
    case other

    init(of request: WebhookRequest) {
        guard let header = request.header("Content-Type") else {
            self = .other
            return
        }
        let parts = header.utf8.split(separator: UInt8(ascii: ";")).map(Self.lowercased)
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count)
        guard charset == nil || charset == "utf-8" || charset == "\"utf-8\"" || charset == "utf8" else {
            self = .other
            return
        }
        switch parts.first {
        case "application/x-www-form-urlencoded": self = .form
        case "application/json": self = .json
        default: self = .other
        }
    }

    private static func lowercased(_ part: Substring.UTF8View) -> String {
        let letters = part.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        let lower = letters.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
        return String(decoding: lower, as: UTF8.self)
    }
}
