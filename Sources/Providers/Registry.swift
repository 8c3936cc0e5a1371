/// The telecom companies that the service can speak with: one line for each folder beside this file.
public enum Registry {
    /// By name.
    public static let kinds: [ProviderKind] = [
        .simulator,
        .twilio,
        .vonage,
    ]

    /// Nil for a name that stands for no folder.
    public static func kind(named name: String) -> ProviderKind? { kinds.first { $0.name == name } }
}
