#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A call between two turns: all that it remembers by itself.
public struct CallState: Hashable, Codable, Sendable {
    public var place: CallPlace
    /// How often in a row nothing usable came at this place.
    public var tries: Int
    /// How often in a row the same question was put.
    public var repeats: Int
    /// How often this call was handed to a person because nothing usable came.
    public var rescues: Int
    public let startedAt: Date
    /// The caller has given the PIN of this line.
    public var isOpened: Bool
    /// The listing that we called about.
    public var about: Reference?
    /// The commune that was named last in this call.
    public var commune: INSEECode?

    public init(startedAt: Date) {
        self.startedAt = startedAt
        place = .menu
        (tries, repeats, rescues, isOpened) = (0, 0, 0, false)
    }

    /// Seconds after which a call is ended, kindly: nobody talks to a menu for so long, but a forgotten receiver does.
    public static let longest: Double = 30 * 60
    /// The same question is put so often in a row; then a person is rung.
    static let mostRepeats = 4
    /// Nothing usable comes twice in a row: a person is rung.
    static let mostTries = 2
    /// A person was rung so often, or a message taken, because nothing usable came: nobody is there who could be helped.
    static let mostRescues = 2
}

/// Where in the menus a call is: what the next key will mean.
public enum CallPlace: Hashable, Codable, Sendable {
    case menu
    /// An unfinished publication of the last call: go on with it?
    case resume(ListingDraft)
    case category(ListingDraft, from: Int)
    /// "Pour le secteur de Badaroux, tapez 1."
    case knownPlace(Matter)
    case postalCode(Matter)
    /// At most nine, by one key each.
    case places([INSEECode], Matter)
    /// The first letters, by keypad, of one of these.
    case letters([INSEECode], Matter)
    /// Words, after the tone.
    case words(ListingDraft)
    case confirm(ListingDraft, recorded: KeptVoiceMessage?)
    /// Does the other person agree, for whom the caller asks?
    case consent(ListingDraft, recorded: KeptVoiceMessage?)
    case listings(ListingQuery, index: Int)
    case listing(Reference)
    case reference
    /// Nothing was found: publish instead?
    case nothing(ListingQuery)
    /// The caller's own affairs.
    case own
    case pin
    case ownListing(index: Int)
    /// Which listing to report.
    case report
    /// We called: does a person listen, who wants to?
    case announced
    /// Is the listing that soon expires still needed?
    case stillNeeded(Reference)
    /// Really never again a word of ours?
    case stop
    /// A person is being rung.
    case person
    case voicemail

    /// The draft of a publication that is not confirmed.
    public var draft: ListingDraft? {
        switch self {
        case .category(let draft, _), .words(let draft), .confirm(let draft, _), .consent(let draft, _),
            .resume(let draft):
            draft
        case .knownPlace(.listing(let draft)), .postalCode(.listing(let draft)), .places(_, .listing(let draft)),
            .letters(_, .listing(let draft)):
            draft
        default: nil
        }
    }

    /// No key means anything here: a tone has sounded, or a person is being rung.
    var isWaiting: Bool {
        switch self {
        case .words, .voicemail, .person: true
        default: false
        }
    }

    /// Several keys make one answer here: a 0 is a digit of it.
    var takesNumber: Bool {
        switch self {
        case .postalCode, .letters, .reference, .pin, .report: true
        default: false
        }
    }
}
