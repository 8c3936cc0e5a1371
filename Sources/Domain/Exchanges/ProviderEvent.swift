/// What a webhook says happened, in our words. Providers translate; nothing here is one company's.
public enum ProviderEvent: Hashable, Sendable {
    case textReceived(TextReceived)
    case deliveryReported(DeliveryReported)
    case callProgressed(CallProgressed)
}

/// A text message that reached us, or a part of one.
public struct TextReceived: Hashable, Sendable {
    /// The provider's id of the message: the same again is a repeat.
    public let id: String
    public let from: Sender
    /// Our number, as the provider writes it.
    public let to: String
    public let text: String
    /// How many pictures came with it; we keep none.
    public let pictures: Int
    /// Nil for a whole text; providers that join long ones themselves say nothing of parts.
    public let part: TextPart?

    public init(
        id: String, from: Sender, to: String, text: String, pictures: Int = 0, part: TextPart? = nil
    ) {
        self.part = part
        self.id = id
        self.from = from
        self.to = to
        self.text = text
        self.pictures = pictures
    }
}

/// Which part of a long text this is. Parts come in any order; those of one sender to one number of ours that share a
/// reference and a count belong together.
public struct TextPart: Hashable, Sendable {
    /// The network's, used again after a while.
    public let reference: String
    /// 1…count.
    public let number: Int
    public let count: Int

    public init(reference: String, number: Int, count: Int) {
        self.reference = reference
        self.number = number
        self.count = count
    }
}

/// What became of a message that we sent.
public struct DeliveryReported: Hashable, Sendable {
    /// The provider's id of our message.
    public let id: String
    public let state: DeliveryState
    /// The provider's own error code.
    public let code: String?
    /// Our own id of the message, when our status URL carried it (`?message=…`): the answer to a webhook has no provider id yet.
    public let ours: Int64?

    public init(id: String, state: DeliveryState, code: String? = nil, ours: Int64? = nil) {
        self.ours = ours
        self.id = id
        self.state = state
        self.code = code
    }
}
