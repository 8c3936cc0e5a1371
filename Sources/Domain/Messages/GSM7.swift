/// The alphabet of a French SMS: GSM 03.38 with its extension table, 3GPP TS 23.038 §6.2.1.
///
/// One character outside of it makes the whole message UCS-2, with 70 units a part instead of 160. `ç` is outside; only `Ç` is in.
public enum GSM7 {
    private static let basic: Set<Unicode.Scalar> = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended: Set<Unicode.Scalar> = Set("\u{0C}^{}\\[~]|€".unicodeScalars)

    /// The septets that the text takes, 2 for a character of the extension table; nil if one is outside of the alphabet.
    public static func septets(_ text: String) -> Int? {
        var count = 0
        for scalar in text.unicodeScalars {
            if basic.contains(scalar) {
                count += 1
            } else if extended.contains(scalar) {
                count += 2
            } else {
                return nil
            }
        }
        return count
    }
}
