/// What stands behind a telephone number, by the French numbering plan. The operator can't be told from it
/// (portability).
public enum NumberKind: String, Hashable, Sendable, CaseIterable {
    case mobile
    /// 01 to 05, and their counterparts overseas.
    case landline
    /// 09: a line of an internet box.
    case box
    /// 0937, 0938, 0939: exchanges between people and a platform such as ours (NPUEPT).
    case platform
    /// 0162, 0948 and so on: automated and marketing calls (NPV). Widely blocked; never ours.
    case verified
    /// 0800 to 0805: free for the caller.
    case freephone
    /// 0806 to 0809: the price of a call, whatever the service.
    case ordinaryCost = "ordinary cost"
    /// The rest of 08: surcharged.
    case premium
    /// 01510 and so on: services of general interest, by decree.
    case publicInterest = "public interest"
    /// 0700 and 0901: machines, with numbers of 14 digits.
    case machine
    /// Of France, but mobile or fixed is not for us to say (Saint-Pierre-et-Miquelon, new ranges): try a text, fall
    /// back to voice.
    case unknown
    /// Of another numbering plan than those of France and its overseas départements.
    case foreign
    /// Begins like a number of France and can't be one.
    case invalid

    /// Whether it is worth sending a text there. In France a fixed number never becomes a mobile.
    public var takesTexts: Bool {
        switch self {
        case .mobile, .unknown: true
        case .landline, .box, .platform, .verified, .freephone, .ordinaryCost, .premium, .publicInterest, .machine,
            .foreign, .invalid:
            false
        }
    }

    /// Whether several people may share it, who have to say who they are.
    public var isHouseholdLine: Bool { self == .landline || self == .box }

    /// Whether a person of the service may have it: never a surcharged, a machine's or a foreign one.
    public var mayBeParticipant: Bool {
        switch self {
        case .mobile, .landline, .box, .unknown: true
        case .platform, .verified, .freephone, .ordinaryCost, .premium, .publicInterest, .machine, .foreign, .invalid:
            false
        }
    }
}

/// The parts of France that have a country code of their own, or share one.
public enum Territory: String, Hashable, Sendable, CaseIterable {
    case métropole
    /// With Saint-Martin and Saint-Barthélemy, which no number tells apart.
    case guadeloupe
    case guyane
    case martinique
    case réunion
    case mayotte
    case saintPierre = "saint-pierre-et-miquelon"

    /// Without "+".
    public var countryCode: String {
        switch self {
        case .métropole: "33"
        case .guadeloupe: "590"
        case .guyane: "594"
        case .martinique: "596"
        case .réunion, .mayotte: "262"
        case .saintPierre: "508"
        }
    }
}
