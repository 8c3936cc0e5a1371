public import Domain
public import Foundation

/// The clock and the dice: arguments, so that tests can hold them still.
public struct Surroundings: Sendable {
    public let now: @Sendable () -> Date
    public let random: @Sendable (ClosedRange<Int>) -> Int

    public init(now: @escaping @Sendable () -> Date, random: @escaping @Sendable (ClosedRange<Int>) -> Int) {
        self.now = now
        self.random = random
    }

    public static let real = Surroundings(now: { Date() }, random: { Int.random(in: $0) })
}

/// Who this service is, towards people and providers.
public struct ServiceProfile: Sendable {
    public let identity: ServiceIdentity
    /// The numbers that people text and call.
    public let ownNumbers: [PhoneNumber]
    /// Without a slash at its end.
    public let publicURL: String

    public init(identity: ServiceIdentity, ownNumbers: [PhoneNumber], publicURL: String) {
        self.identity = identity
        self.ownNumbers = ownNumbers
        self.publicURL = publicURL
    }

    /// Our number in one form, however the provider writes it.
    func ownNumber(_ written: String) -> String { PhoneNumber(parsing: written)?.e164 ?? written }

    func statusURL(of message: Int64, at provider: String) -> String {
        "\(publicURL)/webhooks/\(provider)/status?message=\(message)"
    }

    /// Seconds that a listing stands.
    var lifetime: TimeInterval { Double(identity.listingDays) * 24 * 3600 }
}
