/// What a call does next, in nobody's dialect: each provider renders a list of these as its own document.
///
/// A list ends with a step that asks the provider to come back (gather, record, dial, redirect) or with `hangUp`.
public enum CallStep: Hashable, Sendable {
    case say([Utterance])
    case gather(Gathering)
    case record(VoiceMessage)
    case dial(Dialling)
    /// Comes back at once, as if the person had said nothing: after something was said that needs no answer.
    case redirect
    case hangUp
}

/// One sentence. A pause of about half a second follows each: whoever is old needs it more than slow words.
public struct Utterance: Hashable, Sendable {
    public let text: String
    /// The prompt that it was made from. A recording of that name may be played instead, where the prompt has no values.
    public let key: String
    public let hasValues: Bool

    public init(_ text: String, key: String, hasValues: Bool = false) {
        self.text = text
        self.key = key
        self.hasValues = hasValues
    }
}

/// Listens for keys, and for words where the provider can, while it speaks and for some seconds afterwards.
public struct Gathering: Hashable, Sendable {
    /// May be interrupted by a key.
    public let prompt: [Utterance]
    /// As many digits as end the listening; it also ends after `pause` seconds without another one, or with #.
    public let digits: Int
    /// Words that are likely to be said, for providers that recognise speech; empty where only keys are asked for.
    public let hints: [String]
    /// Neither keys nor words may stand in any log of the provider: a PIN.
    public let isSecret: Bool

    public init(_ prompt: [Utterance], digits: Int, hints: [String] = [], isSecret: Bool = false) {
        self.prompt = prompt
        self.digits = digits
        self.hints = hints
        self.isSecret = isSecret
    }

    /// Seconds until the first key (facts: phone-people, 8 to 10 s).
    public static let patience = 9
    /// Seconds between two keys of one number.
    public static let pause = 4
}

/// Records what the person says after a tone.
public struct VoiceMessage: Hashable, Sendable {
    public let prompt: [Utterance]
    /// Seconds.
    public let longest: Int

    public init(_ prompt: [Utterance], longest: Int = 120) {
        self.prompt = prompt
        self.longest = longest
    }

    /// Seconds of silence that end it.
    public static let silence = 4
}

/// Connects the caller with somebody. Never recorded; the caller id is always a number of ours.
public struct Dialling: Hashable, Sendable {
    public let prompt: [Utterance]
    public let number: PhoneNumber
    /// Ours, in E.164: without it providers show the caller's own number.
    public let callerID: String
    /// Seconds that it rings.
    public let patience: Int
    /// Seconds that the two may talk.
    public let longest: Int

    public init(
        _ prompt: [Utterance], number: PhoneNumber, callerID: String, patience: Int = 30, longest: Int = 3600
    ) {
        self.prompt = prompt
        self.number = number
        self.callerID = callerID
        self.patience = patience
        self.longest = longest
    }
}
