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
    /// A publication that was left off in its middle, to speak with a person.
    var setAside: UnfinishedListing?
    /// A PIN was said in this turn: its answer is in no record, also when it is given again.
    public internal(set) var hasSaidPIN: Bool

    public init(startedAt: Date) {
        self.startedAt = startedAt
        place = .menu
        (tries, repeats, rescues, isOpened, hasSaidPIN) = (0, 0, 0, false, false)
    }

    /// Seconds after which a call is ended, kindly: nobody talks to a menu for so long, but a forgotten receiver does.
    public static let longest: Double = 30 * 60
    /// The same question is put so often in a row; then a person is rung.
    static let mostRepeats = 4
    /// Nothing usable comes twice in a row: a person is rung.
    static let mostTries = 2
    /// As many as a PIN may be mistyped.
    static let mostTriesOfPIN = 3
    /// A person was rung so often, or a message taken, because nothing usable came: nobody is there who could be helped.
    static let mostRescues = 2
}

/// A publication that was not confirmed, with the words that were said for it after the tone.
public struct UnfinishedListing: Hashable, Codable, Sendable {
    public let draft: ListingDraft
    public let recorded: KeptVoiceMessage?

    public init(_ draft: ListingDraft, recorded: KeptVoiceMessage? = nil) {
        self.draft = draft
        self.recorded = recorded
    }
}

extension CallState {
    /// The publication that is not confirmed, if the call ended now.
    public var unfinished: UnfinishedListing? { place.unfinished ?? setAside }
}

/// Where in the menus a call is: what the next key will mean.
public enum CallPlace: Hashable, Codable, Sendable {
    case menu
    /// Something was done: hang up, or the menu again.
    case done
    /// Somebody who once said STOP rings: may we answer them again?
    case comeBack
    /// An unfinished publication of the last call: go on with it?
    case resume(UnfinishedListing)
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
    /// One listing of a list: by its number too, for others come and go meanwhile.
    case listings(ListingQuery, index: Int, Reference)
    case listing(Reference)
    case reference
    /// Nothing, or nothing more, was found: publish instead?
    case nothing(ListingQuery)
    /// The caller's own affairs.
    case own
    /// Opens this listing of the caller's, or the first one.
    case pin(Reference?)
    case ownListing(Reference)
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

    /// A publication that is not confirmed.
    var unfinished: UnfinishedListing? {
        switch self {
        case .resume(let unfinished): unfinished
        case .confirm(let draft, let message): UnfinishedListing(draft, recorded: message)
        case .category(let draft, _), .words(let draft): UnfinishedListing(draft)
        case .knownPlace(.listing(let draft)), .postalCode(.listing(let draft)), .places(_, .listing(let draft)),
            .letters(_, .listing(let draft)):
            UnfinishedListing(draft)
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
    /// The same words are heard, whatever the answer is for.
    func asksTheSame(as other: CallPlace) -> Bool {
        switch (self, other) {
        case (.knownPlace, .knownPlace), (.words, .words), (.resume, .resume), (.postalCode, .postalCode): true
        case (.places(let left, _), .places(let right, _)), (.letters(let left, _), .letters(let right, _)):
            left == right
        case (.category(_, let left), .category(_, let right)): left == right
        default: self == other
        }
    }
}
