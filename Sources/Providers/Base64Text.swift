#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Long messages that a network handed on as base64: some of Twilio's concatenated texts come so (nyaruka/courier,
/// handlers/twiml).
enum Base64Text {
    /// The text inside, or nil where there is any doubt: what a person typed must never be taken for code.
    ///
    /// At least 60 characters, whole groups of four, nothing but the alphabet, and valid UTF-8 inside without control
    /// characters. The bytes that a long word happens to stand for are hardly ever valid UTF-8.
    static func decoded(_ text: String) -> String? {
        guard text.utf8.count >= 60, text.utf8.first.map(isOfAlphabet) == true else { return nil }
        var encoded = Array(text.utf8)
        while let last = encoded.last, isLineBreak(last) || last == UInt8(ascii: " ") { encoded.removeLast() }
        encoded.removeAll(where: isLineBreak)
        let padding = encoded.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard encoded.count >= 60, encoded.count % 4 == 0, padding <= 2 else { return nil }
        guard encoded.dropLast(padding).allSatisfy(isOfAlphabet) else { return nil }
        guard let data = Data(base64Encoded: Data(encoded)), data.base64EncodedString().utf8.elementsEqual(encoded),
            let decoded = String(validating: data, as: UTF8.self), isReadable(decoded)
        else { return nil }
        return decoded
    }

    private static func isReadable(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let ascii = scalars.count { $0.isASCII }
        return ascii * 2 >= scalars.count
            && scalars.allSatisfy { scalar in
                scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
                    || scalar == "\n" || scalar == "\r" || scalar == "\t"
            }
    }

    private static func isOfAlphabet(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
