/// The official code of a commune: five characters, the département first ("48095", "2A004", "97411").
public struct INSEECode: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil unless the text is two digits, or 2A or 2B, and then three digits.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 else { return nil }
        let isCorsican =
            bytes[0] == UInt8(ascii: "2") && (bytes[1] == UInt8(ascii: "A") || bytes[1] == UInt8(ascii: "B"))
        for (index, byte) in bytes.enumerated() where !(isCorsican && index == 1) {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        }
        self.text = text
    }

    /// For texts that were checked before, as the gazetteer's are.
    init(trusted text: String) { self.text = text }

    /// The département's code: two characters, three overseas ("48", "2A", "974").
    public var département: String { String(text.prefix(text.hasPrefix("97") ? 3 : 2)) }

    public var description: String { text }

    public static func < (left: INSEECode, right: INSEECode) -> Bool { left.text < right.text }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = INSEECode(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not an INSEE code"))
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
