extension Reply {
    /// A reply without its values, to tell a loop.
    public typealias Name = String

    /// Written out, since reflection costs more than all the rest of a turn.
    public var name: Name {
        switch self {
        case .menu: "menu"
        case .askPlace: "askPlace"
        case .unknownPlace: "unknownPlace"
        case .outsideTerritory: "outsideTerritory"
        case .askPlaces: "askPlaces"
        case .askCategory: "askCategory"
        case .categoryGone: "categoryGone"
        case .confirm: "confirm"
        case .published: "published"
        case .cancelled: "cancelled"
        case .listings: "listings"
        case .noMoreListings: "noMoreListings"
        case .nothing: "nothing"
        case .listing: "listing"
        case .ownListing: "ownListing"
        case .ownListings: "ownListings"
        case .noOwnListings: "noOwnListings"
        case .managing(let reply): reply.name
        case .data(let reply): reply.name
        case .closed: "closed"
        case .unknownReference: "unknownReference"
        case .introductionNoted: "introductionNoted"
        case .personPromised: "personPromised"
        case .reportNoted: "reportNoted"
        case .stopped: "stopped"
        case .resumed: "resumed"
        case .stillStopped: "stillStopped"
        case .contact: "contact"
        case .emergency(let alarm): alarm.replyName
        case .thanks: "thanks"
        case .unclear: "unclear"
        case .unclearAgain: "unclearAgain"
        case .handedToStaff: "handedToStaff"
        case .handedToStaffMidway: "handedToStaffMidway"
        case .picturesRefused: "picturesRefused"
        case .stillNeeded, .stillNeededWhich, .prolonged, .alreadyClosed: nameAboutReminders
        }
    }

    private var nameAboutReminders: Name {
        switch self {
        case .stillNeeded: "stillNeeded"
        case .stillNeededWhich: "stillNeededWhich"
        case .prolonged: "prolonged"
        default: "alreadyClosed"
        }
    }
}

extension Alarm {
    fileprivate var replyName: Reply.Name {
        switch self {
        case .help: "emergency"
        case .violence: "emergencyViolence"
        case .despair: "emergencyDespair"
        }
    }

    /// The alarm that a reply of that name answered.
    init?(replyName: Reply.Name) {
        guard let alarm = Self.allCases.first(where: { $0.replyName == replyName }) else { return nil }
        self = alarm
    }
}
