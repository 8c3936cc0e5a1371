import Domain
import Logging

/// A value as somebody wrote it, in the file or elsewhere.
enum WrittenValue: Hashable, Sendable {
    case one(String)
    /// Only a file can hold a list; elsewhere its members stand in one text, between commas or spaces.
    case several([String])

    var members: [String] {
        switch self {
        case .one(let text): text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        case .several(let texts): texts
        }
    }

    var single: String? {
        if case .one(let text) = self { text } else { nil }
    }
}

/// What may be written for a setting, and how it is read and written.
struct SettingFormat<Value: Sendable>: Sendable {
    /// Completes "… must be …".
    let expected: String
    let read: @Sendable (WrittenValue) -> Value?
    /// Nil for no value.
    let written: @Sendable (Value) -> String?

    /// The same for a setting that may have no value.
    var orNone: SettingFormat<Value?> {
        SettingFormat<Value?>(
            expected: expected, read: { read($0).map(Optional.some) }, written: { $0.flatMap(written) })
    }
}

extension SettingFormat {
    /// From the text of a single value.
    init(_ expected: String, reading: @escaping @Sendable (String) -> Value?) {
        self.init(expected: expected, read: { $0.single.flatMap(reading) }, written: { "\($0)" })
    }
}

extension SettingFormat where Value == String {
    static let text = SettingFormat("a text on one line") { text in
        text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : text
    }

    /// A host name or an address, never with a port.
    static let host = SettingFormat("a host name or an address, without a port") { text in
        guard text.utf8.allSatisfy({ isHostByte($0) }) else { return nil }
        return text.split(separator: ":", omittingEmptySubsequences: false).count == 2 ? nil : text
    }

    /// Read without the slash at its end: paths are put behind it.
    static let webAddress = SettingFormat("an http or https address without “?” and “#”") { text in
        guard let scheme = ["http://", "https://"].first(where: text.lowercased().hasPrefix) else { return nil }
        var address = text[...]
        while address.last == "/" { address.removeLast() }
        let rest = address.dropFirst(scheme.count)
        guard let first = rest.first, !":/".contains(first) else { return nil }
        let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"?#\"<>\\@".utf8.contains($0) }
        return isPlain ? String(address) : nil
    }

    /// As people write it, 3 (a short number) to 15 digits.
    static let telephone = SettingFormat("a telephone number") { text in
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isWellFormed = text.enumerated().allSatisfy { index, character in
            character.isASCII && (character.isNumber || " .-".contains(character) || (index == 0 && character == "+"))
        }
        return isWellFormed && (3...15).contains(digits.count) ? text : nil
    }

    static let openingHours = SettingFormat("opening hours, such as Mo-Fr 09:00-12:00,14:00-17:00") { text in
        OpeningHours(text) == nil ? nil : text
    }

    static let language = SettingFormat("a language's code, such as fr") { text in
        (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7a).contains($0) } ? text : nil
    }

    static let département = SettingFormat("a département's code, such as 48, 2A or 974") { text in
        INSEECode(text + "00000".dropFirst(text.utf8.count))?.département == text ? text : nil
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

extension SettingFormat where Value == Int {
    static func whole(_ range: ClosedRange<Int>) -> SettingFormat {
        SettingFormat("a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingFormat where Value == Bool {
    static let yesNo = SettingFormat("true or false") { text in
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }
}

extension SettingFormat where Value == [INSEECode] {
    static let communes = SettingFormat(
        expected: "a list of communes' INSEE codes, such as 48095",
        read: { value in
            let codes = value.members.compactMap { INSEECode($0) }
            return codes.count == value.members.count ? codes : nil
        },
        written: { $0.map(\.text).joined(separator: ", ") })
}

extension SettingFormat where Value == Logger.Level {
    static let logLevel = SettingFormat(
        "one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))"
    ) { Logger.Level(rawValue: $0.lowercased()) }
}
