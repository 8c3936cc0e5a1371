/// The URL of a webhook in the parts that matter for a signature, each as it was received.
struct WebhookURL {
    /// Lower case.
    let scheme: String
    /// With "user:password@", where there is one; an IPv6 host keeps its brackets.
    let host: Substring
    let port: Substring?
    /// Path and query; no fragment, for a fragment never travels.
    let target: Substring

    /// Nil unless it is `http://` or `https://` with a host, and a port of digits if any.
    init?(_ url: String) {
        let bytes = url.utf8
        guard let schemeEnd = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[schemeEnd...].starts(with: "://".utf8)
        else {
            return nil
        }
        scheme = url[..<schemeEnd].lowercased()
        guard scheme == "https" || scheme == "http" else { return nil }
        let rest = bytes[bytes.index(schemeEnd, offsetBy: 3)...].prefix { $0 != UInt8(ascii: "#") }
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        target = Substring(rest[authority.endIndex...])
        // The port follows the last colon, unless that stands before the "@" of a password or within the brackets of
        // IPv6.
        let hostStart =
            authority.lastIndex { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "]") } ?? authority.startIndex
        if let colon = authority[hostStart...].lastIndex(of: UInt8(ascii: ":")) {
            host = Substring(authority[..<colon])
            port = Substring(authority[authority.index(after: colon)...])
        } else {
            host = Substring(authority)
            port = nil
        }
        if host.isEmpty || port?.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) == false {
            return nil
        }
    }

    var asReceived: String {
        if let port { "\(scheme)://\(host):\(port)\(target)" } else { "\(scheme)://\(host)\(target)" }
    }

    /// With the port where it is left out, without it where it is written: Twilio does not always sign what it calls.
    var withOtherPort: String {
        if port != nil { "\(scheme)://\(host)\(target)" } else { "\(scheme)://\(host):\(defaultPort)\(target)" }
    }

    /// After the "?"; empty for none.
    var query: Substring.UTF8View {
        let target = target.utf8
        guard let mark = target.firstIndex(of: UInt8(ascii: "?")) else { return target[target.endIndex...] }
        return target[target.index(after: mark)...]
    }

    private var defaultPort: String { scheme == "https" ? "443" : "80" }
}

extension WebhookURL {
    /// Fit for a log: numbers of six digits and more keep their last two, and values of the query are left out.
    var masked: String {
        var scalars = String.UnicodeScalarView()
        scalars += scheme.unicodeScalars
        scalars += "://".unicodeScalars
        // A user and password in the URL are nobody's business in a log.
        let authority = host.split(separator: "@").last ?? ""
        scalars += authority.unicodeScalars
        if let port { scalars += ":\(port)".unicodeScalars }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        scalars += Self.hidingNumbers(parts.first ?? "").unicodeScalars
        if parts.count > 1 {
            let fields = parts[1].split(separator: "&").map { field in
                let name = field.prefix { $0 != "=" }
                return Self.hidingNumbers(name) + (name.endIndex < field.endIndex ? "=…" : "")
            }
            scalars += "?\(fields.joined(separator: "&"))".unicodeScalars
        }
        return String(String(scalars).prefix(300))
    }

    private static func hidingNumbers(_ text: Substring) -> String {
        var output = ""
        var digits = ""
        for character in text + "/" {
            if character.isNumber {
                digits.append(character)
                continue
            }
            output += digits.count < 6 ? digits : "…\(digits.suffix(2))"
            digits = ""
            output.append(character)
        }
        return String(output.dropLast())
    }
}
