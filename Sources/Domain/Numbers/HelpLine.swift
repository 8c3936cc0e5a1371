/// A short number that helps in need. None may ever be a participant, and the service dials none (Twilio refuses to
/// as well: 21202).
public struct HelpLine: Hashable, Sendable {
    public let number: String
    public let help: Help
    /// Lives may depend on it; free and without a subscription, from every telephone.
    public let isEmergency: Bool

    /// What it helps with, for a prompt to be chosen by.
    public enum Help: String, Hashable, Sendable, CaseIterable {
        case ambulance, police, fire, anyEmergency, emergencyByText, homelessness, childAbuse, missingChildren,
            rescueAtSea
        case rescueInTheAir, suicide, violenceAgainstWomen, elderAbuse, victims, doctorOnDuty, publicServices
    }

    /// Sources: Arcep, plan national de numérotation, and the page of each number on service-public.fr; see
    /// `facts/telecom.md` §4.4.
    public static let all: [HelpLine] = [
        HelpLine(number: "15", help: .ambulance, isEmergency: true),
        HelpLine(number: "17", help: .police, isEmergency: true),
        HelpLine(number: "18", help: .fire, isEmergency: true),
        HelpLine(number: "112", help: .anyEmergency, isEmergency: true),
        HelpLine(number: "114", help: .emergencyByText, isEmergency: true),
        HelpLine(number: "115", help: .homelessness, isEmergency: true),
        HelpLine(number: "119", help: .childAbuse, isEmergency: true),
        HelpLine(number: "191", help: .rescueInTheAir, isEmergency: true),
        HelpLine(number: "196", help: .rescueAtSea, isEmergency: true),
        HelpLine(number: "116000", help: .missingChildren, isEmergency: true),
        HelpLine(number: "3114", help: .suicide, isEmergency: false),
        HelpLine(number: "3919", help: .violenceAgainstWomen, isEmergency: false),
        HelpLine(number: "3977", help: .elderAbuse, isEmergency: false),
        HelpLine(number: "3939", help: .publicServices, isEmergency: false),
        HelpLine(number: "116006", help: .victims, isEmergency: false),
        HelpLine(number: "116117", help: .doctorOnDuty, isEmergency: false),
    ]

    /// The help line of that number, with or without spaces; nil for any other.
    public static func dialled(_ text: String) -> HelpLine? {
        let digits = text.unicodeScalars.compactMap(\.decimalDigit)
        guard digits.count == text.unicodeScalars.count(where: { $0.properties.generalCategory != .spaceSeparator })
        else {
            return nil
        }
        let number = String(String.UnicodeScalarView(digits))
        return all.first { $0.number == number }
    }
}
