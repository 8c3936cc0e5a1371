/// The telecom companies that the service can speak with: one line for each folder beside this file.
public enum Registry {
    public static let kinds: [ProviderKind] = [
        .simulator,
        .twilio,
    ]

    public static func kind(named name: String) -> ProviderKind? { kinds.first { $0.name == name } }
}
