public import Domain
public import Foundation

/// A text of ours that leaves by a request of its own, as the outbox takes it up.
public struct WaitingText: Sendable {
    public let id: OutboundID
    public let person: PersonID
    public let provider: String
    public let to: PhoneNumber
    /// Our number that it leaves from, in E.164.
    public let from: String
    public let text: String
    /// Nobody asked for it: it respects the quiet hours.
    public let isUnasked: Bool
    /// Handing it to the provider this time included.
    public let attempts: Int
    /// When it was last handed to the provider; for one that is about to be, now.
    public let askedAt: Date
}

/// A text that is to leave by itself.
public struct TextToSend: Sendable {
    public let person: PersonID
    public let provider: String
    /// Our number that it leaves from, in E.164.
    public let from: String
    public let text: String
    /// The message that it answers, where the provider cannot carry answers in ours; nil for one that nobody asked for, which
    /// respects the quiet hours and STOP.
    public let inReplyTo: InboundID?

    public init(to person: PersonID, through provider: String, from: String, text: String, inReplyTo: InboundID? = nil)
    {
        self.person = person
        self.provider = provider
        self.from = from
        self.text = text
        self.inReplyTo = inReplyTo
    }
}

/// What the outbox does with a text after it was handed to the provider, or the provider was asked about it.
public enum OutboxMove: Hashable, Sendable {
    /// The provider has it; its id of it, and where it stands.
    case settled(id: String, DeliveryState)
    /// Never to be sent: refused, or the person opted out. `code` is short, for staff, and holds no number.
    case ended(DeliveryState, code: String)
    /// Not taken: to be sent again then.
    case sendAgain(at: Date)
    /// Nobody knows: the provider is asked then.
    case ask(at: Date)
    /// Nobody knows and nobody can be asked (any more).
    case leave(code: String)
}

/// How the outbox paces itself.
public struct OutboxPace: Hashable, Sendable {
    /// Seconds between two texts from one number of ours; 0 for none.
    public var pause: TimeInterval
    /// Most texts that are handed over together.
    public var batch: Int

    public init(pause: TimeInterval, batch: Int = 32) {
        self.pause = pause
        self.batch = batch
    }
}
