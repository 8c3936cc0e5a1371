/// The alphabet of a French SMS: GSM 03.38 with its extension table, 3GPP TS 23.038 §6.2.1.
///
/// One character outside of it makes the whole message UCS-2, with 70 units a part instead of 160. `ç` is outside;
/// only `Ç` is in.
public enum GSM7 {
    /// What one message holds that is not in parts.
    public static let septetsOfSegment = 160

    /// The septets that the text takes, 2 for a character of the extension table; nil if one is outside of the
    /// alphabet.
    public static func septets(_ text: String) -> Int? {
        var count = 0
        // Nearly all characters are in the table, which is fetched once and not for each of them.
        let widths = widths
        for scalar in text.unicodeScalars {
            let value = Int(scalar.value)
            let width = value < widths.count ? Int(widths[value]) : width(of: scalar)
            if width == 0 { return nil }
            count += width
        }
        return count
    }

    /// Whether the text goes out as one GSM-7 message, exactly as it stands.
    public static func fits(_ text: String) -> Bool {
        guard let septets = septets(text) else { return false }
        return septets <= septetsOfSegment
    }

    /// 1 or 2 septets; 0 outside of the alphabet.
    static func width(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        if value < widths.count { return Int(widths[value]) }
        switch scalar {
        case "Δ", "Φ", "Γ", "Λ", "Ω", "Π", "Ψ", "Σ", "Θ", "Ξ": return 1
        case "€": return 2
        default: return 0
        }
    }

    /// By code point up to U+00FF; the ten Greek capitals and the euro lie beyond.
    private static let widths: [UInt8] = {
        let basic =
            "@£$¥èéùìòÇ\nØø\rÅå_ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
        var widths = [UInt8](repeating: 0, count: 256)
        for scalar in basic.unicodeScalars { widths[Int(scalar.value)] = 1 }
        for scalar in "\u{0C}^{}\\[~]|".unicodeScalars { widths[Int(scalar.value)] = 2 }
        return widths
    }()
}
