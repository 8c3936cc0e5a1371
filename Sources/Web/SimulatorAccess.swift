public import Foundation

/// What the page of simulated telephones needs to speak with the service through its real webhook.
public struct SimulatorAccess: Sendable {
    /// What the simulator's requests carry in `X-Simulator-Key`; the page shows it to whoever opens the page.
    public var key: String
    /// The service's own number, to which the telephones write.
    public var number: String
    /// A new id for each message sent without JavaScript.
    public var newMessageID: @Sendable () -> String
    /// A prompt that a machine has said beforehand, as WAV; nil for one that it has not.
    public var sound: @Sendable (_ key: String) -> Data? = { _ in nil }
    /// Any words said by a machine, as WAV; nil where there is no such machine, or it is busy.
    public var speech: (@Sendable (_ text: String) async -> Data?)?

    /// Characters that are said at once.
    static let longestSpeech = 500

    public init(
        key: String, number: String, newMessageID: @escaping @Sendable () -> String = { UUID().uuidString }
    ) {
        self.key = key
        self.number = number
        self.newMessageID = newMessageID
    }
}
