public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A telecom company as translation: requests to events, replies to answers, messages to requests, responses to outcomes.
///
/// A provider never sends, stores, logs or reads a clock.
public protocol Provider: Sendable {
    /// Lower case; the second part of `/webhooks/<name>/…` and the first of its settings.
    var name: String { get }
    var abilities: Abilities { get }

    /// Whether the request really comes from the provider. Called in one place, before anything else is believed.
    func verify(_ request: WebhookRequest, now: Date) -> Verification

    /// What the request says happened. Throws what to tell the caller if it cannot be read.
    func events(in request: WebhookRequest, route: WebhookRoute) throws(WebhookFault) -> [ProviderEvent]

    /// The answer that carries these texts back to the sender of the message; an empty answer for none.
    func answer(to replies: [TextReply]) -> WebhookAnswer

    /// The document of a call's next steps.
    func answer(to call: [CallStep], at urls: CallURLs) -> WebhookAnswer

    func request(sending text: OutboundText) -> HTTPRequest
    func outcome(of response: HTTPResponse) -> SendOutcome

    /// Nil where the provider was not told what it needs for calls. `now`: what credentials are made for, good for some
    /// minutes only.
    func request(calling call: OutboundCall, now: Date) -> HTTPRequest?
    /// What came of asking for a call: its id is that of the events to come.
    func outcome(ofCalling response: HTTPResponse) -> SendOutcome
}

/// A text that goes back in the answer to a webhook.
public struct TextReply: Hashable, Sendable {
    public let text: String
    /// Where the provider shall report its delivery; nil where nobody needs to know.
    public let statusURL: String?

    public init(text: String, statusURL: String? = nil) {
        self.text = text
        self.statusURL = statusURL
    }
}

/// What a provider can do for us.
public struct Abilities: Hashable, Sendable {
    /// The answer to a message webhook can carry the reply.
    public var repliesInline: Bool
    /// The longest text the provider takes, in characters.
    public var longestText: Int

    public init(repliesInline: Bool, longestText: Int) {
        self.repliesInline = repliesInline
        self.longestText = longestText
    }
}

/// Whether a request may be believed.
public enum Verification: Hashable, Sendable {
    /// Signed; with the provider's replay key (a nonce or token that must not be seen twice), where it has one.
    case genuine(replayKey: String? = nil)
    /// Not to be believed; the reason is for staff ("expected URL … received …"), never for the caller.
    case refused(reason: String)
}

/// Why a believed request cannot be read.
public struct WebhookFault: Error, Hashable, Sendable {
    /// 4xx.
    public let status: Int
    /// For staff; names the field, holds no value of it.
    public let reason: String

    public init(status: Int, reason: String) {
        self.status = status
        self.reason = reason
    }
}
