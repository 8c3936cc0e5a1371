import Foundation

/// What a provider calls a message, a call or a fault, as it may stand in clear. Anything could be in its place, a number too:
/// what is not of a shape that we know is kept as its hash, by which it is found all the same.
extension Vault {
    /// An id of two capitals and 32 hexadecimal digits (Twilio) or a UUID (Vonage and others) stays as it is, for staff may have
    /// to name it to the provider.
    func kept(id: String) -> String { Self.isPlain(id) ? id : mark(of: id) }

    /// At most six digits stay as they are.
    func kept(code: String) -> String {
        (1...6).contains(code.utf8.count) && code.utf8.allSatisfy(Self.isDigit) ? code : mark(of: code)
    }

    /// Begins as no id and no code does that stays as it is.
    private func mark(of word: String) -> String { "#\(hash("provider's\u{1F}\(word)").base64EncodedString())" }

    private static func isPlain(_ id: String) -> Bool {
        switch id.utf8.count {
        case 34: id.utf8.prefix(2).allSatisfy(isCapital) && isHexadecimal(id.utf8.dropFirst(2))
        case 36: hyphens(in: id.utf8) == [8, 13, 18, 23] && isHexadecimal(id.utf8.filter { $0 != hyphen })
        default: false
        }
    }

    /// Whether there are only hexadecimal digits, and never so many decimal ones in a row as a telephone number has.
    private static func isHexadecimal(_ bytes: some Sequence<UInt8>) -> Bool {
        var row = 0
        for byte in bytes {
            guard isDigit(byte) || (0x61...0x66).contains(byte) else { return false }
            row = isDigit(byte) ? row + 1 : 0
            if row == 9 { return false }
        }
        return true
    }

    private static func hyphens(in bytes: String.UTF8View) -> [Int] {
        bytes.enumerated().compactMap { $0.element == hyphen ? $0.offset : nil }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static let hyphen = UInt8(ascii: "-")
}
