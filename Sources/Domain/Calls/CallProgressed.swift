/// What a provider says of a call: it began, or something came back from the steps that we gave.
public struct CallProgressed: Hashable, Sendable {
    /// The provider's id of the call.
    public let id: String
    /// Who is on the line with us: the caller, or whom we rang. To be believed where the call begins; later some providers
    /// don't say it again, and it reads `.withheld`.
    public let from: Sender
    /// Our number, as the provider writes it; may be empty where the call does not begin.
    public let to: String
    /// The turn whose steps this answers, from our own URL; 0 where a call begins. Webhooks come twice and out of order.
    public let turn: Int
    public let input: CallInput
    /// Nil for a call that came in.
    public let made: CallMade?

    public init(id: String, from: Sender, to: String, turn: Int, input: CallInput, made: CallMade? = nil) {
        self.id = id
        self.made = made
        self.from = from
        self.to = to
        self.turn = turn
        self.input = input
    }
}

/// What came from the caller.
public enum CallInput: Hashable, Sendable {
    case began
    /// 0–9, * and #; at least one, at most 32. A # that only ends a number is left out by the provider.
    case digits(String)
    /// 0…1: how sure the provider is; 1 where it does not say.
    case speech(String, confidence: Double)
    case silence
    case recorded(VoiceMessageReceived)
    case dialled(DialOutcome)
    /// The call is over; whatever was not confirmed has not happened.
    case ended
}

/// A voice message that lies at the provider.
public struct VoiceMessageReceived: Hashable, Sendable {
    /// Where it is fetched from; empty for none, and where it is still to come: a second `.recorded` of the same turn
    /// brings it, also after the call has ended.
    public let url: String
    /// 0 for an empty one; at least 1 where the provider can't say yet.
    public let seconds: Int

    public init(url: String, seconds: Int) {
        self.url = url
        self.seconds = seconds
    }
}

/// A voice message that is kept, or an empty one.
public struct KeptVoiceMessage: Hashable, Codable, Sendable {
    /// The store's; nil for an empty one.
    public let id: Int64?

    public init(id: Int64?) { self.id = id }

    public var isEmpty: Bool { id == nil }
}

public enum DialOutcome: String, Hashable, Sendable, CaseIterable {
    case answered, busy, noAnswer = "no answer", failed
}

/// The URLs of ours that a call's steps need.
public struct CallURLs: Hashable, Sendable {
    /// Where every outcome goes: `…/webhooks/<provider>/call?turn=3`.
    public let next: String
    /// Recordings of prompts by key, in which language they are; empty where there are none: `…/audio/<key>.wav`.
    public let recordings: [String: String]

    public init(next: String, recordings: [String: String] = [:]) {
        self.next = next
        self.recordings = recordings
    }
}
