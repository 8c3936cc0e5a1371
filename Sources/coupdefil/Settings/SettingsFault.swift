/// Where a value was written.
enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
    case file(String, line: Int)
    case variable(String)
    case flag(String)

    var description: String {
        switch self {
        case .file(let file, let line): "\(file), line \(line)"
        case .variable(let name): name
        case .flag(let name): "--\(name)"
        }
    }
}

/// Why the settings can't be used; prints as one sentence that says where, and never holds a secret.
enum SettingsFault: Error, CustomStringConvertible {
    case unreadableFile(String, reason: String)
    /// The file is no YAML, or holds something where no setting can be.
    case malformedFile(SettingOrigin, reason: String)
    case unknownKey(String, SettingOrigin, nearest: String)
    case unknownFlag(String)
    case wrongValue(Setting, WrittenValue, SettingOrigin)
    case communeElsewhere(String, département: String, SettingOrigin?)

    var description: String {
        switch self {
        case .unreadableFile(let file, let reason): "\(file) cannot be read: \(reason)."
        case .malformedFile(let place, let reason): "\(place): \(reason)."
        case .unknownKey(let key, let place, let nearest):
            "\(place): there is no setting \(Self.shortened(key)); the nearest is \(nearest)."
        case .unknownFlag(let name): "--\(Self.shortened(name)) sets nothing."
        case .wrongValue(let setting, let value, let place):
            "\(place): \(setting.key) must be \(setting.expected)\(Self.said(value, setting))."
        case .communeElsewhere(let code, let département, let place):
            "\(place.map { "\($0): " } ?? "")territory.communes names \(code), "
                + "which is not in the département \(département) of territory.departement."
        }
    }

    /// What was written instead, where it may be repeated.
    private static func said(_ value: WrittenValue, _ setting: Setting) -> String {
        if setting.isSecret { return "" }
        return switch value {
        case .one(let text): ", not “\(shortened(text))”"
        case .several(let texts): ", not the list “\(shortened(texts.joined(separator: ", ")))”"
        }
    }

    /// Fit for a sentence on a terminal: no control characters, not endless.
    static func shortened(_ text: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
        return text.unicodeScalars.count > 60 ? clean + "…" : clean
    }
}
