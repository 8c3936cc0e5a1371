/// A text that we want a provider to send by itself, not as the answer to a webhook.
public struct OutboundText: Hashable, Sendable {
    public let from: String
    public let to: PhoneNumber
    public let text: String
    /// Where the provider shall report the delivery.
    public let statusURL: String

    public init(from: String, to: PhoneNumber, text: String, statusURL: String) {
        self.from = from
        self.to = to
        self.text = text
        self.statusURL = statusURL
    }
}

/// What came of asking a provider to send: what to *do* next.
public enum SendOutcome: Hashable, Sendable {
    /// Taken; the provider's id of the message.
    case accepted(id: String)
    /// Not taken, and asking again later may help.
    case retryLater(reason: String)
    /// Not taken, and never will be.
    case refused(reason: String)
    /// The recipient opted out at the provider: the same as STOP.
    case optedOut
    /// The recipient's line takes no texts: call instead.
    case needsCall(reason: String)
    /// Nobody knows: find out before sending again.
    case unknown(reason: String)
}
