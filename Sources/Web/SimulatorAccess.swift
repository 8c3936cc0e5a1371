public import Foundation

/// What the page of simulated telephones needs to speak with the service through its real webhook.
public struct SimulatorAccess: Sendable {
    /// What the simulator's requests carry in `X-Simulator-Key`; the page shows it to whoever opens the page.
    public var key: String
    /// The service's own number, to which the telephones write.
    public var number: String
    /// Keeps the sound of a voice message where the service fetches it; its URL, empty where nothing is kept.
    public var keepMessage: @Sendable ([UInt8]) -> String = { _ in "" }
    /// A new id for each message sent without JavaScript.
    public var newMessageID: @Sendable () -> String
    /// A prompt that a machine has said beforehand, as WAV; nil for one that it has not.
    public var sound: @Sendable (_ key: String) -> Data? = { _ in nil }
    /// Any words said by a machine, as WAV; nil where there is no such machine, or it is busy.
    public var speech: (@Sendable (_ text: String) async -> Data?)?
    /// The texts that the service sent to a number by itself after the one with that id, oldest first; some at a time, none when
    /// there are no more.
    public var pushed: @Sendable (_ number: String, _ after: Int64) async throws -> [PushedText]

    /// Characters that are said at once.
    static let longestSpeech = 500

    public init(
        key: String, number: String, newMessageID: @escaping @Sendable () -> String = { UUID().uuidString },
        pushed: @escaping @Sendable (String, Int64) async throws -> [PushedText] = { _, _ in [] }
    ) {
        self.key = key
        self.number = number
        self.newMessageID = newMessageID
        self.pushed = pushed
    }
}

/// A text that the service sent by itself to a simulated telephone.
public struct PushedText: Sendable {
    public let id: Int64
    public let text: String
    public let at: Date

    public init(id: Int64, text: String, at: Date) {
        self.id = id
        self.text = text
        self.at = at
    }
}
