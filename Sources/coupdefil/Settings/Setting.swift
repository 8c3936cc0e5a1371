import Domain
import Providers

/// One thing that can be set: its key, what may be written, and where that goes.
struct Setting: Sendable {
    /// As in the file, the groups before the dots.
    let key: String
    /// What may be written, for the sentence "… must be …".
    let expected: String
    let isSecret: Bool
    /// It has no default, and people cannot be served without it.
    let isNeeded: Bool
    /// The option of `serve` that sets it too, without dashes. A secret has none: other users see command lines.
    let flag: String?
    /// One line for whoever fills in the settings.
    let help: String
    /// False where the value is not what is expected; nothing has changed then.
    let assign: @Sendable (WrittenValue, inout Settings) -> Bool
    /// The value in force as one would write it; nil for none.
    let shown: @Sendable (Settings) -> String?

    init<Value>(
        _ key: String, _ path: any WritableKeyPath<Settings, Value> & Sendable, _ format: SettingFormat<Value>,
        isNeeded: Bool = false, flag: String? = nil, _ help: String
    ) {
        self.key = key
        expected = format.expected
        isSecret = false
        self.isNeeded = isNeeded
        self.flag = flag
        self.help = help
        assign = { written, settings in
            guard let value = format.read(written) else { return false }
            settings[keyPath: path] = value
            return true
        }
        shown = { format.written($0[keyPath: path]) }
    }

    /// A setting without a default.
    init<Value>(
        _ key: String, _ path: any WritableKeyPath<Settings, Value?> & Sendable, _ format: SettingFormat<Value>,
        isNeeded: Bool, flag: String? = nil, _ help: String
    ) {
        self.init(key, path, format.orNone, isNeeded: isNeeded, flag: flag, help)
    }

    /// A setting of a provider, as its registry entry describes it.
    init(provider: String, _ setting: ProviderSetting) {
        let format = SettingFormat.text
        key = "\(provider).\(setting.key)"
        expected = format.expected
        isSecret = setting.isSecret
        isNeeded = false
        flag = nil
        help = setting.help
        assign = { written, settings in
            guard let value = format.read(written) else { return false }
            settings.providers[provider, default: [:]][setting.key] = value
            return true
        }
        shown = { $0.providers[provider]?[setting.key] }
    }
}

extension Setting {
    /// The environment variable that sets it too: `twilio.authToken` → `COUPDEFIL_TWILIO_AUTH_TOKEN`.
    var variable: String {
        var name = SettingsEnvironment.prefix
        var previous: Character = "."
        for character in key {
            if character.isUppercase, previous.isLowercase { name += "_" }
            name += character == "." ? "_" : character.uppercased()
            previous = character
        }
        return name
    }
}
