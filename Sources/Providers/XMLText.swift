/// An XML 1.0 document in the writing.
struct XMLText {
    private var bytes: [UInt8] = []

    init(_ declaration: StaticString) {
        bytes.reserveCapacity(512)
        markup(declaration)
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Bytes written.
    var count: Int { bytes.count }

    /// Written as it stands.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Escaped for content and attributes alike. Characters that XML 1.0 can't hold even escaped (§2.2) are left out.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup("&amp;")
            case "<": markup("&lt;")
            case ">": markup("&gt;")
            case "\"": markup("&quot;")
            case "'": markup("&apos;")
            // A reader would turn it into a line feed.
            case "\r": markup("&#13;")
            case "\n", "\t": bytes.append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: bytes.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
    }
}

extension XMLText {
    /// `<name attribute="…">`; an attribute without a value is left out.
    mutating func open(_ name: StaticString, _ attributes: [(StaticString, String?)] = []) {
        start(name, attributes)
        markup(">")
    }

    mutating func close(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    /// `<name attribute="…"/>`.
    mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String?)] = []) {
        start(name, attributes)
        markup("/>")
    }

    private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String?)]) {
        markup("<")
        markup(name)
        for case (let attribute, let value?) in attributes {
            markup(" ")
            markup(attribute)
            markup("=\"")
            text(value)
            markup("\"")
        }
    }
}
