/// A telecom company that the service can speak with, before it is given its settings.
public struct ProviderKind: Sendable {
    /// Lower case; the second part of `/webhooks/<name>/…` and the first of its settings.
    public let name: String
    /// In the order in which they are documented.
    public let settings: [ProviderSetting]
    /// What to append to the URLs that are entered at the provider, for it to call again when we did not answer;
    /// empty for none.
    public let retryFragment: String

    private let made: @Sendable (ProviderSettings) throws(ProviderSettingsFault) -> any Provider

    init(
        name: String, settings: [ProviderSetting], retryFragment: String = "",
        made: @escaping @Sendable (ProviderSettings) throws(ProviderSettingsFault) -> any Provider
    ) {
        self.name = name
        self.settings = settings
        self.retryFragment = retryFragment
        self.made = made
    }

    /// The provider with these settings: key → value, keys as in `settings`. Blank values count as missing.
    public func make(_ values: [String: String]) throws(ProviderSettingsFault) -> any Provider {
        let known = Set(settings.map(\.key))
        if let unknown = values.keys.filter({ !known.contains($0) }).min() {
            throw ProviderSettingsFault(provider: name, key: unknown, problem: .unknownKey)
        }
        return try made(ProviderSettings(provider: name, values: values))
    }
}

/// One thing that a provider has to be told.
public struct ProviderSetting: Hashable, Sendable {
    /// As in `twilio.authToken`, without the provider.
    public let key: String
    /// Never given by a flag, never printed.
    public let isSecret: Bool
    public let isRequired: Bool
    /// One line for whoever fills in the settings.
    public let help: String

    init(_ key: String, isSecret: Bool = false, isRequired: Bool = false, help: String) {
        self.key = key
        self.isSecret = isSecret
        self.isRequired = isRequired
        self.help = help
    }
}

/// Why a provider can't be made from its settings; prints as a sentence that names the setting, never its value.
public struct ProviderSettingsFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with it.
    public enum Problem: Hashable, Sendable {
        case missing, unknownKey
        /// What it should be.
        case malformed(expected: String)
    }

    public let provider: String
    public let key: String
    public let problem: Problem

    public var description: String {
        switch problem {
        case .missing: "\(provider).\(key) is missing"
        case .unknownKey: "\(provider).\(key) is not a setting of \(provider)"
        case .malformed(let expected): "\(provider).\(key) is not \(expected)"
        }
    }
}

/// The settings that one provider was given.
struct ProviderSettings {
    let provider: String
    let values: [String: String]

    /// Nil where it is missing or blank.
    subscript(key: String) -> String? {
        guard let value = values[key], value.contains(where: { !$0.isWhitespace }) else { return nil }
        return value
    }

    func required(_ key: String) throws(ProviderSettingsFault) -> String {
        guard let value = self[key] else {
            throw ProviderSettingsFault(provider: provider, key: key, problem: .missing)
        }
        return value
    }

    /// Without a slash at its end.
    func url(_ key: String) throws(ProviderSettingsFault) -> String? {
        guard var value = self[key] else { return nil }
        guard WebhookURL(value) != nil else { throw malformed(key, expected: "an http(s) URL") }
        while value.last == "/" { value.removeLast() }
        return value
    }

    func number(_ key: String) throws(ProviderSettingsFault) -> Int? {
        guard let value = self[key] else { return nil }
        guard let number = Int(value), number >= 0 else { throw malformed(key, expected: "a number") }
        return number
    }

    func flag(_ key: String) throws(ProviderSettingsFault) -> Bool? {
        guard let value = self[key] else { return nil }
        guard let flag = Bool(value) else { throw malformed(key, expected: "true or false") }
        return flag
    }

    /// "id=secret,id=secret".
    func pairs(_ key: String) throws(ProviderSettingsFault) -> [String: String] {
        guard let value = self[key] else { return [:] }
        var pairs: [String: String] = [:]
        for part in value.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            guard pair.count == 2, !pair[0].isEmpty, !pair[1].isEmpty else {
                throw malformed(key, expected: "a list of id=secret, separated by commas")
            }
            pairs[pair[0]] = pair[1]
        }
        return pairs
    }

    func malformed(_ key: String, expected: String) -> ProviderSettingsFault {
        ProviderSettingsFault(provider: provider, key: key, problem: .malformed(expected: expected))
    }
}
