#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The face of the dialogue in SMS: words from `sms.yaml`, each message one GSM-7 segment.
public struct SMSFace: Face, Sendable {
    let wording: any Wording
    let territory: HomeTerritory
    let identity: ServiceIdentity

    public init(wording: any Wording, territory: HomeTerritory, identity: ServiceIdentity) {
        self.wording = wording
        self.territory = territory
        self.identity = identity
    }

    /// One text per reply; the first one ever sent to a person begins with the service's name.
    public func texts(for replies: [Reply], to speaker: Speaker) -> [String] {
        replies.enumerated().map { index, reply in
            text(for: reply, isFirst: speaker.isNew && index == 0 && !reply.beginsWithOurName)
        }
    }

    /// Folded to GSM-7, and cut to one segment if real values are longer than any we know of.
    private func text(for reply: Reply, isFirst: Bool) -> String {
        GSM7.cut(raw(reply, isFirst: isFirst), to: GSM7.septetsOfSegment)
    }

    func raw(_ reply: Reply, isFirst: Bool) -> String {
        let text = sentence(for: reply, room: isFirst ? GSM7.septetsOfSegment - nameSeptets : GSM7.septetsOfSegment)
        let named = isFirst ? say(.firstContact, ["service": identity.name, "text": text]) : text
        return GSM7.folded(named)
    }

    private var nameSeptets: Int {
        GSM7.septets(GSM7.folded(say(.firstContact, ["service": identity.name, "text": ""]))) ?? 0
    }

    func say(_ phrase: SMSPhrase, _ values: [String: String] = [:]) -> String { wording.text(phrase, values) }
}

extension Reply {
    /// The sentence itself begins with the name of the service.
    fileprivate var beginsWithOurName: Bool { self == .contact || self == .stopped }
}

/// Who answers: what the territory's settings say of the service.
public struct ServiceIdentity: Hashable, Sendable {
    /// At most 20 characters: the first message to anyone begins with it.
    public let name: String
    /// "Département de la Lozère".
    public let operatorName: String
    /// Where a person is reached, as people write it.
    public let phone: String
    /// How many days a listing stands.
    public let listingDays: Int

    public init(name: String, operatorName: String, phone: String, listingDays: Int) {
        self.name = name
        self.operatorName = operatorName
        self.phone = phone
        self.listingDays = listingDays
    }

    public static let longestName = 20
}
