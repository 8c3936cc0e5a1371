public import Foundation

/// What the page of simulated telephones needs to speak with the service through its real webhook.
public struct SimulatorAccess: Sendable {
    /// What the simulator's requests carry in `X-Simulator-Key`; the page shows it to whoever opens the page.
    public var key: String
    /// The service's own number, to which the telephones write.
    public var number: String
    /// A new id for each message sent without JavaScript.
    public var newMessageID: @Sendable () -> String

    public init(
        key: String, number: String, newMessageID: @escaping @Sendable () -> String = { UUID().uuidString }
    ) {
        self.key = key
        self.number = number
        self.newMessageID = newMessageID
    }
}
