public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Twilio: form webhooks signed with the account's token, TwiML answers, REST sending.
///
/// https://www.twilio.com/docs/messaging/guides/webhook-request and …/docs/usage/webhooks/webhooks-security.
public struct Twilio: Provider {
    public let name = "twilio"
    public let abilities = Abilities(repliesInline: true, longestText: 1600)

    let accountSid: String
    let apiURL: String
    let voice: String?
    let authToken: Secret
    let signature: TwilioSignature

    /// `authTokens`: the one to send with first; others are only accepted, while the token is being rotated. `voice`: as
    /// Twilio names it, of French; nil for the one that it takes by itself.
    public init(
        accountSid: String, authTokens: [String], sharedKeys: [String: String] = [:],
        apiURL: String = "https://api.twilio.com", voice: String? = nil
    ) {
        self.accountSid = accountSid
        self.voice = voice
        self.apiURL = apiURL
        authToken = Secret(authTokens.first ?? "")
        signature = TwilioSignature(authTokens: authTokens.filter { !$0.isEmpty }, sharedKeys: sharedKeys)
    }

    public func verify(_ request: WebhookRequest, now: Date) -> Verification { signature.verify(request) }
}

extension ProviderKind {
    static let twilio = ProviderKind(
        name: "twilio",
        settings: [
            ProviderSetting("accountSid", isRequired: true, help: "AC…, from the console's first page"),
            ProviderSetting(
                "authToken", isSecret: true, isRequired: true, help: "signs the webhooks and opens the API"),
            ProviderSetting(
                "previousAuthToken", isSecret: true, help: "still accepted in webhooks while the token is being rotated"
            ),
            ProviderSetting(
                "sharedKeys", isSecret: true,
                help: "id=secret, separated by commas, for webhooks signed with HMAC-SHA256"),
            ProviderSetting("apiURL", help: "https://api.twilio.com unless said otherwise"),
            ProviderSetting(
                "voice", help: "of French, as Polly.Lea-Neural; Twilio's own choice unless said otherwise"),
        ],
        retryFragment: Twilio.retryFragment
    ) { settings throws(ProviderSettingsFault) in
        Twilio(
            accountSid: try settings.required("accountSid"),
            authTokens: [try settings.required("authToken"), settings["previousAuthToken"]].compactMap(\.self),
            sharedKeys: try settings.pairs("sharedKeys"),
            apiURL: try settings.url("apiURL") ?? "https://api.twilio.com", voice: settings["voice"])
    }
}

extension Twilio {
    /// Asks for up to 2 more tries, also where no answer came in 5 s or it was a 5xx: repeats do no harm here. Three
    /// tries fit into Twilio's 15 s; by default there is one more, and only where no connection could be made.
    ///
    /// https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
    public static let retryFragment = "#rc=2&rt=5000&rp=all"
}
