import Domain

/// The fields of an `application/x-www-form-urlencoded` body or of a URL's query, as bytes in order of arrival.
///
/// Values stay bytes because signatures are over bytes: whether they are text is asked when a field is read.
struct FormFields {
    /// Every name and value, decoded, one after the other.
    private var bytes: [UInt8] = []
    private var fields: [Field] = []

    private struct Field {
        let name: Range<Int>
        let value: Range<Int>
    }

    /// Nil where a percent sign is not followed by two hexadecimal digits.
    init?(_ encoded: some Collection<UInt8>) {
        bytes.reserveCapacity(encoded.count)
        fields.reserveCapacity(32)
        let parsed = encoded.withContiguousStorageIfAvailable { parse($0) }
        guard parsed ?? Array(encoded).withUnsafeBufferPointer({ parse($0) }) else { return nil }
    }

    /// The first field of that name as text; nil if there is none, or if its bytes are no UTF-8 (`optional` tells
    /// them apart).
    func text(_ name: String) -> String? {
        guard let field = first(name) else { return nil }
        return String(validating: bytes[field.value], as: UTF8.self)
    }

    func contains(_ name: String) -> Bool { first(name) != nil }

    /// All fields as text, in order of arrival; nil where one is no UTF-8.
    var texts: [(name: String, value: String)]? {
        var texts: [(name: String, value: String)] = []
        for field in fields {
            guard let name = String(validating: bytes[field.name], as: UTF8.self),
                let value = String(validating: bytes[field.value], as: UTF8.self)
            else { return nil }
            texts.append((name, value))
        }
        return texts
    }

    /// The bytes of the first field of that name.
    func value(_ name: String) -> ArraySlice<UInt8>? { first(name).map { bytes[$0.value] } }

    /// Each distinct pair once, sorted by name and then by value, names and values end to end: what Twilio's kind of
    /// signature covers.
    func appendSorted(to message: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            let sorted = fields.sorted { left, right in
                let order = Self.compare(buffer, left.name, right.name)
                return order == 0 ? Self.compare(buffer, left.value, right.value) < 0 : order < 0
            }
            for (index, field) in sorted.enumerated() {
                if index > 0 {
                    let before = sorted[index - 1]
                    let isRepeat =
                        Self.compare(buffer, before.name, field.name) == 0
                        && Self.compare(buffer, before.value, field.value) == 0
                    if isRepeat { continue }
                }
                message.append(contentsOf: buffer[field.name])
                message.append(contentsOf: buffer[field.value])
            }
        }
    }

    private func first(_ name: String) -> Field? {
        fields.first { $0.name.count == name.utf8.count && bytes[$0.name].elementsEqual(name.utf8) }
    }

    /// By byte, which for UTF-8 is by code point.
    private static func compare(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Int {
        let shared = min(left.count, right.count)
        for offset in 0..<shared {
            let (a, b) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
            if a != b { return a < b ? -1 : 1 }
        }
        return left.count - right.count
    }

    private mutating func parse(_ encoded: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < encoded.count {
            if encoded[index] == UInt8(ascii: "&") {
                index += 1
                continue
            }
            guard let name = decode(encoded, from: &index, stoppingAtEquals: true) else { return false }
            if index < encoded.count, encoded[index] == UInt8(ascii: "=") { index += 1 }
            guard let value = decode(encoded, from: &index, stoppingAtEquals: false) else { return false }
            fields.append(Field(name: name, value: value))
        }
        return true
    }

    /// Appends decoded bytes up to "&" (or the first "=" of a field) and returns where they stand; nil at a broken
    /// escape.
    private mutating func decode(
        _ encoded: UnsafeBufferPointer<UInt8>, from index: inout Int, stoppingAtEquals: Bool
    ) -> Range<Int>? {
        let start = bytes.count
        while index < encoded.count {
            let byte = encoded[index]
            if byte == UInt8(ascii: "&") || (stoppingAtEquals && byte == UInt8(ascii: "=")) { break }
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
                index += 1
            case UInt8(ascii: "%"):
                guard index + 2 < encoded.count, let high = Self.hexadecimal(encoded[index + 1]),
                    let low = Self.hexadecimal(encoded[index + 2])
                else { return nil }
                bytes.append(high << 4 | low)
                index += 3
            default:
                bytes.append(byte)
                index += 1
            }
        }
        return start..<bytes.count
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension FormFields {
    /// A field that has to be there and be text.
    func required(_ name: String) throws(WebhookFault) -> String {
        guard let text = try optional(name) else { throw WebhookFault(status: 400, reason: "\(name) is missing") }
        return text
    }

    /// A field that may be missing, but has to be text.
    func optional(_ name: String) throws(WebhookFault) -> String? {
        guard let field = value(name) else { return nil }
        guard let text = String(validating: field, as: UTF8.self) else {
            throw WebhookFault(status: 400, reason: "\(name) is not UTF-8")
        }
        return text
    }
}
