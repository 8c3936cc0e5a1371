public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Vonage: webhooks signed with a JSON web token, NCCO answers to calls, texts by the Messages API.
///
/// https://developer.vonage.com/en/voice/voice-api/webhook-reference and …/en/getting-started/concepts/webhooks.
public struct Vonage: Provider {
    public let name = "vonage"
    /// Answers carry no text: each is sent by itself.
    public let abilities = Abilities(repliesInline: false, longestText: 1000)

    let apiKey: String
    let apiSecret: Secret
    let apiURL: String
    let application: VonageApplication?
    let voice: VonageVoice
    let signature: VonageSignature

    /// `signatureSecrets`: any of them may have signed, while the secret is being rotated. `application`: nil where nobody
    /// is ever called.
    public init(
        apiKey: String, apiSecret: String, signatureSecrets: [String], apiURL: String = "https://api.nexmo.com",
        application: VonageApplication? = nil, voice: VonageVoice = VonageVoice()
    ) {
        self.apiKey = apiKey
        self.apiSecret = Secret(apiSecret)
        self.apiURL = apiURL
        self.application = application
        self.voice = voice
        signature = VonageSignature(secrets: signatureSecrets.filter { !$0.isEmpty })
    }

    public func verify(_ request: WebhookRequest, now: Date) -> Verification { signature.verify(request, now: now) }
}

/// Which of Vonage's French voices speaks, https://developer.vonage.com/en/voice/voice-api/concepts/text-to-speech.
public struct VonageVoice: Hashable, Sendable {
    /// Nil for Vonage's own choice for the language.
    public let style: Int?
    public let isPremium: Bool

    public init(style: Int? = nil, isPremium: Bool = false) {
        self.style = style
        self.isPremium = isPremium
    }
}

extension ProviderKind {
    static let vonage = ProviderKind(
        name: "vonage",
        settings: [
            ProviderSetting("apiKey", isRequired: true, help: "from the dashboard's first page"),
            ProviderSetting("apiSecret", isSecret: true, isRequired: true, help: "opens the API to send texts"),
            ProviderSetting(
                "signatureSecret", isSecret: true, isRequired: true,
                help: "signs the webhooks; in the dashboard's API settings, method SHA-256 HMAC"),
            ProviderSetting(
                "previousSignatureSecret", isSecret: true,
                help: "still accepted in webhooks while the secret is being rotated"),
            ProviderSetting(
                "applicationId", help: "of the voice application; needed to make calls and fetch recordings"),
            ProviderSetting(
                "privateKey", isSecret: true,
                help: "of the application, the text of private.key; needed with applicationId"),
            ProviderSetting("apiURL", help: "https://api.nexmo.com unless said otherwise"),
            ProviderSetting("style", help: "number of the French voice; Vonage's own choice unless said otherwise"),
            ProviderSetting("premium", help: "true for the voice's premium version; false unless said otherwise"),
        ]
    ) { settings throws(ProviderSettingsFault) in
        Vonage(
            apiKey: try settings.required("apiKey"), apiSecret: try settings.required("apiSecret"),
            signatureSecrets: [try settings.required("signatureSecret"), settings["previousSignatureSecret"]]
                .compactMap(\.self),
            apiURL: try settings.url("apiURL") ?? "https://api.nexmo.com", application: try application(settings),
            voice: VonageVoice(style: try settings.number("style"), isPremium: try settings.flag("premium") ?? false))
    }

    private static func application(_ settings: ProviderSettings) throws(ProviderSettingsFault) -> VonageApplication? {
        if settings["applicationId"] == nil, settings["privateKey"] == nil { return nil }
        let (id, key) = (try settings.required("applicationId"), try settings.required("privateKey"))
        guard let application = VonageApplication(id: id, privateKey: key) else {
            throw settings.malformed("privateKey", expected: "the text of an RSA key, from BEGIN to END PRIVATE KEY")
        }
        return application
    }
}
