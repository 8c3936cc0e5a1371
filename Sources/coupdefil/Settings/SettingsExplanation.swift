/// One setting as it is in force, fit to be printed: of a secret only whether there is one.
struct SettingInForce: Codable, Hashable {
    let key: String
    /// Nil for none.
    let value: String?
    /// "default", or where it was written.
    let from: String

    var line: String { "\(key) = \(value ?? "not set") (\(from))" }
}

extension Settings {
    /// Every setting with its value and where that comes from, in the order of the table.
    func inForce(_ table: [Setting] = Setting.all) -> [SettingInForce] {
        table.map { setting in
            let value = setting.shown(self)
            let shown = setting.isSecret ? (value == nil ? "not set" : "set") : value
            return SettingInForce(
                key: setting.key, value: shown, from: origins[setting.key].map(\.description) ?? "default")
        }
    }

    /// A line for each setting: `server.port = 9000 (--port)`.
    func explain() -> [String] { inForce().map(\.line) }
}

extension Setting {
    /// The table of the README: a row for each setting.
    static func markdown(_ table: [Setting] = Setting.all) -> String {
        let standard = Settings()
        let rows = table.map { setting in
            let fallback = setting.shown(standard).map { $0.isEmpty ? "" : "`\($0)`" } ?? ""
            let flag = setting.flag.map { "`--\($0)`" } ?? ""
            let help = setting.isSecret ? "\(setting.help) (secret)" : setting.help
            return "| `\(setting.key)` | `\(setting.variable)` | \(flag) | \(fallback) | \(help) |"
        }
        return (["| key | variable | flag | default | what it is |", "|---|---|---|---|---|"] + rows)
            .joined(separator: "\n")
    }
}
