import Domain
import Logging

/// Everything that whoever runs the service may decide. Read by `Settings.load`; documented in `Setting.ours`.
struct Settings: Sendable {
    var host = "127.0.0.1"
    var port = 8080
    var ownPublicURL: String?

    /// Relative paths are relative to the working directory.
    var database = "coupdefil.sqlite"
    var keyFile = "coupdefil.key"

    var promptsFolder = "Prompts"
    var language = "fr"
    /// Prompts said by a machine, for the simulated telephones only.
    var promptsAudio = ".build/prompts-audio"

    var serviceName = "Coup de fil"
    /// The number that people text and call, as it is to be shown.
    var serviceNumber: String?
    /// The département, as it is to be called in a sentence.
    var serviceOperator: String?
    /// The telephone number of a person.
    var serviceContact: String?
    /// When that person answers.
    var serviceHours = "Mo-Fr 09:00-12:00,14:00-17:00"

    var département = "48"
    /// Empty: the whole département.
    var communes: [INSEECode] = []
    /// How many inhabitants an area must have before it is shown.
    var k = 200
    var listingDays = 30

    /// Seconds between two texts that leave from one number by themselves.
    var sendingPause = 2
    /// How many days the records of webhooks and sends are kept.
    var exchangeDays = 90

    var simulatorIsOn = false
    var logLevel = Logger.Level.info

    /// Provider → key → value, for the providers that were told something; hand them to `ProviderKind.make`.
    var providers: [String: [String: String]] = [:]

    /// Key → where its value comes from; keys that are not here have their default.
    private(set) var origins: [String: SettingOrigin] = [:]
    /// What is odd but harmless, a sentence each.
    private(set) var warnings: [String] = []
}

extension Settings {
    /// Where the world reaches the service, without a slash at its end; unless it was set, where it listens.
    var publicURL: String {
        if let ownPublicURL { return ownPublicURL }
        let reachable =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::": "::1"
            default: host
            }
        return "http://\(reachable.contains(":") ? "[\(reachable)]" : reachable):\(port)"
    }

    /// The settings that have no default and no value, though the service cannot be offered to people without them.
    var missing: [Setting] { Setting.ours.filter { $0.isNeeded && $0.shown(self) == nil } }

    mutating func give(_ setting: Setting, _ value: WrittenValue, from origin: SettingOrigin) throws(SettingsFault) {
        guard setting.assign(value, &self) else { throw .wrongValue(setting, value, origin) }
        origins[setting.key] = origin
    }

    mutating func warn(_ sentence: String) { warnings.append(sentence) }
}
