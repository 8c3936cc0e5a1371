/// A call that we want a provider to make.
public struct OutboundCall: Hashable, Sendable {
    /// Ours, in E.164: what the person's telephone shows.
    public let from: String
    public let to: PhoneNumber
    /// Where the first steps are asked for once somebody answers: `…/webhooks/<provider>/call?call=12`, with our own id
    /// of the call. The `next` URLs of its steps carry `call` beside `turn`.
    public let answerURL: String
    /// Where its end is reported, answered or not: `…/webhooks/<provider>/status?call=12`.
    public let statusURL: String
    /// Whether the provider shall listen whether a machine answered. It costs some seconds of silence after "allô".
    public let detectsMachine: Bool
    /// Seconds that it rings.
    public let patience: Int
    /// Seconds that it may last.
    public let longest: Int

    public init(
        from: String, to: PhoneNumber, answerURL: String, statusURL: String, detectsMachine: Bool = false,
        patience: Int = 40, longest: Int = 1800
    ) {
        self.from = from
        self.to = to
        self.answerURL = answerURL
        self.statusURL = statusURL
        self.detectsMachine = detectsMachine
        self.patience = patience
        self.longest = longest
    }
}

/// What is known of a call that we made, beside how it goes on.
public struct CallMade: Hashable, Sendable {
    /// Our own id of it, from the URLs that we gave (`…?call=12`): its webhooks may come before the answer to our request.
    public let ours: Int64
    /// Who or what answered, where the provider was asked to listen for it.
    public let answeredBy: Answerer
    /// With `.ended`, what came of ringing.
    public let outcome: DialOutcome?

    public init(ours: Int64, answeredBy: Answerer = .unknown, outcome: DialOutcome? = nil) {
        self.ours = ours
        self.answeredBy = answeredBy
        self.outcome = outcome
    }

    public enum Answerer: String, Hashable, Sendable, CaseIterable {
        case person, machine, unknown
    }
}
