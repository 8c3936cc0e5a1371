import Domain
import Foundation

/// The environment variables that are settings.
enum SettingsEnvironment {
    static let prefix = "COUPDEFIL_"
    /// Switches of the tests and the bench, which change nothing for those who are served.
    static let switches: Set<String> = ["COUPDEFIL_UPDATE", "COUPDEFIL_BENCH_ROUTE"]
}

extension Settings {
    /// The settings of the file, over them those of the environment, over them the flags (by their names without dashes).
    ///
    /// Nil for the file takes `standardFile`, where there is one. An empty variable or flag counts as not given.
    static func load(
        file: String?, environment: [String: String], flags: [String: String],
        standardFile: String = "coupdefil.yaml", table: [Setting] = Setting.all
    ) throws(SettingsFault) -> Settings {
        var settings = Settings()
        if let path = file ?? (FileManager.default.fileExists(atPath: standardFile) ? standardFile : nil) {
            try settings.read(SettingsFile(path: path, known: table.map(\.key)), path: path, table)
        }
        try settings.read(environment: environment, table)
        try settings.read(flags: flags, table)
        try settings.checkCommunes()
        return settings
    }

    private mutating func read(_ file: SettingsFile, path: String, _ table: [Setting]) throws(SettingsFault) {
        let byKey = Dictionary(table.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var holdsSecret = false
        for entry in file.entries {
            guard let setting = byKey[entry.key] else { continue }
            try give(setting, entry.value, from: entry.place)
            holdsSecret = holdsSecret || setting.isSecret
        }
        if holdsSecret, file.isOpenToOthers {
            warn("\(path) holds secrets, and everybody on this machine can read it: chmod 600 \(path).")
        }
    }

    private mutating func read(environment: [String: String], _ table: [Setting]) throws(SettingsFault) {
        for setting in table {
            guard let value = Self.given(environment[setting.variable]) else { continue }
            try give(setting, value, from: .variable(setting.variable))
        }
        let variables = table.map(\.variable)
        let known = SettingsEnvironment.switches.union(variables)
        // Not an error: Kubernetes adds such variables of its own to whatever runs beside a service named coupdefil.
        for name in environment.keys.sorted() where name.hasPrefix(SettingsEnvironment.prefix) && !known.contains(name)
        {
            let nearest = nearestName(to: name, among: variables) ?? "none"
            warn("The variable \(SettingsFault.shortened(name)) sets nothing; the nearest is \(nearest).")
        }
    }

    private mutating func read(flags: [String: String], _ table: [Setting]) throws(SettingsFault) {
        let byFlag = Dictionary(
            table.compactMap { setting in setting.flag.map { ($0, setting) } }, uniquingKeysWith: { first, _ in first })
        for (name, text) in flags.sorted(by: { $0.key < $1.key }) {
            guard let setting = byFlag[name], !setting.isSecret else { throw .unknownFlag(name) }
            if let value = Self.given(text) { try give(setting, value, from: .flag(name)) }
        }
    }

    private func checkCommunes() throws(SettingsFault) {
        guard let stranger = communes.first(where: { $0.département != département }) else { return }
        throw .communeElsewhere(stranger.text, département: département, origins["territory.communes"])
    }

    private static func given(_ text: String?) -> WrittenValue? {
        guard let trimmed = text?.trimmingCharacters(in: .whitespacesAndNewlines), !trimmed.isEmpty else { return nil }
        return .one(trimmed)
    }
}
