/// Telephones without a network, for the demo and the tests: JSON over the routes that the real providers use.
public struct Simulator: Provider {
    public let name = "simulator"
    public let abilities = Abilities(repliesInline: true, longestText: 1600)

    let key: Secret
    let apiURL: String

    /// `key`: what every request has to carry in `X-Simulator-Key`.
    public init(key: String, apiURL: String = Simulator.nowhere) {
        self.key = Secret(key)
        self.apiURL = apiURL
    }

    /// Never resolves (RFC 6761): texts that leave by themselves are shown from the store, not sent.
    public static let nowhere = "http://simulator.invalid"
    /// The header that proves a request of the simulator.
    public static let keyHeader = "X-Simulator-Key"
}

extension ProviderKind {
    static let simulator = ProviderKind(
        name: "simulator",
        settings: [
            ProviderSetting(
                "key", isSecret: true, isRequired: true, help: "what its requests carry in X-Simulator-Key"),
            ProviderSetting(
                "apiURL", help: "where texts are sent that leave by themselves; nowhere unless said otherwise"),
        ]
    ) { settings throws(ProviderSettingsFault) in
        Simulator(key: try settings.required("key"), apiURL: try settings.url("apiURL") ?? Simulator.nowhere)
    }
}
