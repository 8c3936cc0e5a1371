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
    /// Who answers on the telephone, and when.
    public let staff: StaffLine?
    /// Recordings of prompts: their keys.
    public let recordings: Set<String>

    public init(
        identity: ServiceIdentity, ownNumbers: [PhoneNumber], publicURL: String, staff: StaffLine? = nil,
        recordings: Set<String> = []
    ) {
        self.identity = identity
        self.ownNumbers = ownNumbers
        self.publicURL = publicURL
        self.staff = staff
        self.recordings = recordings
    }

    /// Our number in one form, however the provider writes it.
    func ownNumber(_ written: String) -> String { PhoneNumber(parsing: written)?.e164 ?? written }

    func statusURL(of message: Int64, at provider: String) -> String {
        "\(publicURL)/webhooks/\(provider)/status?message=\(message)"
    }

    /// Where a call of ours begins, and where its end is reported.
    func callURL(of call: Int64, at provider: String, _ route: WebhookRoute) -> String {
        "\(publicURL)/webhooks/\(provider)/\(route.rawValue)?call=\(call)"
    }

    /// Where a call goes on after that turn. `isSecret`: what comes back is in no exchange. `made`: our id, where we called.
    func callURLs(after turn: Int, at provider: String, isSecret: Bool, made: Int64?) -> CallURLs {
        let secret = (made.map { "&call=\($0)" } ?? "") + (isSecret ? "&\(Self.secretMark)" : "")
        let sounds = recordings.map { ($0, "\(publicURL)/audio/\($0).wav") }
        return CallURLs(
            next: "\(publicURL)/webhooks/\(provider)/call?turn=\(turn)\(secret)",
            recordings: Dictionary(sounds) { first, _ in first })
    }

    /// Stands in the URL of a webhook that carries a PIN.
    static let secretMark = "secret=1"

    /// Seconds that a listing stands.
    var lifetime: TimeInterval { Double(identity.listingDays) * 24 * 3600 }
}

extension WebhookRequest {
    /// Our own URL says that digits of it are a PIN.
    var carriesPIN: Bool { url.hasSuffix(ServiceProfile.secretMark) || url.contains("\(ServiceProfile.secretMark)&") }
}

/// The telephone of a person of the département, and when they answer it.
public struct StaffLine: Hashable, Sendable {
    public let number: PhoneNumber
    public let hours: OpeningHours

    public init(number: PhoneNumber, hours: OpeningHours) {
        self.number = number
        self.hours = hours
    }

    /// Never on a public holiday.
    func isOpen(at now: Date) -> Bool {
        let day = CivilDay(now)
        guard !WorkingDays.holidays(in: day.year).contains(day) else { return false }
        return hours.isOpen(on: day.weekday, minute: CivilDay.minute(of: now))
    }
}
