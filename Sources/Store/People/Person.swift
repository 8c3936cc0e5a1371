public import Domain
import Foundation

/// The key of a person.
public struct PersonID: Hashable, Codable, Sendable {
    public let value: Int64
    init(_ value: Int64) { self.value = value }
}

/// Someone reachable by telephone.
public struct Person: Hashable, Sendable {
    public let id: PersonID
    /// By which they were recognised.
    public let number: PhoneNumber
    /// Nobody has answered this person before.
    public let isNew: Bool
    /// Has sent STOP, and not come back since.
    public let hasStopped: Bool
    public let commune: INSEECode?
    /// Nil for someone who was never in touch before.
    let lastContact: Date?

    /// What a dialogue may know of them.
    public var speaker: Speaker { Speaker(isNew: isNew, hasStopped: hasStopped, commune: commune) }
}
