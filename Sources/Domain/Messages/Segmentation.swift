/// How a text travels: the alphabet that it needs, and its parts.
public struct Segmentation: Hashable, Sendable {
    /// One character outside of GSM-7 makes the whole text UCS-2.
    public enum Encoding: String, Hashable, Sendable {
        case gsm7 = "GSM-7"
        case ucs2 = "UCS-2"
    }

    public let encoding: Encoding
    /// At least one; together they are the text.
    public let parts: [String]

    public init(encoding: Encoding, parts: [String]) {
        self.encoding = encoding
        self.parts = parts
    }
}

extension GSM7 {
    /// The parts of a text as it stands: 160 septets alone or 153 each, or in UCS-2 70 units alone or 67 each (3GPP
    /// TS 23.040 §9.2.3.24.1).
    ///
    /// Neither an escape and its character nor the two halves of a surrogate pair are ever torn apart.
    public static func segments(_ text: String) -> Segmentation {
        if let septets = septets(text) {
            if septets <= septetsOfSegment { return Segmentation(encoding: .gsm7, parts: [text]) }
            return Segmentation(encoding: .gsm7, parts: parts(of: text, holding: 153, width: width(of:)))
        }
        if text.utf16.count <= 70 { return Segmentation(encoding: .ucs2, parts: [text]) }
        return Segmentation(encoding: .ucs2, parts: parts(of: text, holding: 67) { $0.value > 0xFFFF ? 2 : 1 })
    }

    private static func parts(of text: String, holding room: Int, width: (Unicode.Scalar) -> Int) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            let width = width(scalar)
            if used + width > room {
                parts.append(String(part))
                part = String.UnicodeScalarView()
                used = 0
            }
            part.append(scalar)
            used += width
        }
        parts.append(String(part))
        return parts
    }
}
