/// A telephone number in E.164. It prints its last two digits; the whole is asked for by name.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The whole number, "+33612345678". Only for a provider, the vault and an audited reveal.
    public let e164: String

    /// Nil unless it is "+" and 6 to 15 digits that do not begin with 0 (ITU-T E.164).
    public init?(e164: String) {
        let bytes = e164.utf8
        guard bytes.first == UInt8(ascii: "+"), (7...16).contains(bytes.count) else { return nil }
        let digits = bytes.dropFirst()
        guard digits.first != UInt8(ascii: "0") else { return nil }
        guard digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        self.e164 = e164
    }

    public var description: String { "…\(e164.suffix(2))" }
    public var debugDescription: String { description }
}
