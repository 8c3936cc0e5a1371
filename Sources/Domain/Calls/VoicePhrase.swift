/// The keys of `Prompts/<language>/voice.yaml`: every sentence that a caller hears.
public enum VoicePhrase: String, PhraseKey {
    // Menus and what is said at any point.
    case greeting, menu, menuAgain, menuHints, answerHints, person, personAfterWait, notHeard, notUnderstood, tooLong,
        goodbye, stop, stopped
    case done, comeBack, cameBack, resume, about, emergencyHelp, emergencyViolence, emergencyDespair, withheld
    // Where.
    case knownPlace, postalCode, postalCodeForSearch, postalCodeAgain, placeOption, letters, lettersAgain, moreLetters,
        lastLetters,
        stillMany
    case outsideTerritory, placeFound, around
    // Publishing.
    case categoryForRequest, categoryForOffer, categoryOption, moreCategories, firstCategories, words, wordsForOffer
    case confirm, confirmWords, confirmMenu, confirmForOther, confirmMenuForOther, notYetAgreed
    case published, wordsWait, newPIN, cancelled, unchanged
    // Listings.
    case listing, listingWords, listingNumber, listingMenu, oneListingMenu, reference
    case unknownReference, nothing, nothingMenu, lastListing, introductionNoted
    // One's own.
    case ownMenu, noOwnListings, ownListing, ownExpired, ownListingMenu, ownExpiredMenu
    case lastOwnListing, prolonged, closed, changed, pin, wrongPIN, pinLocked, report, reported, dataNoted
    // When we call.
    case announced, leftAlone, stillNeeded, stillNeededMenu, noLongerThere
    // A person.
    case connecting, closedNow, nobodyAnswered, voicemail, voicemailWithNumber, voicemailKept, callbackNoted
    case townHall, townHallHours, townHallClosed
    // While we cannot be reached.
    case down, downAfter
    // Pieces.
    case request, offer, seeks, gives, organisationSeeks, organisationGives
    case sector, within5, within10, within20, beyond20, sinceToday, sinceYesterday, sinceDays
    case promise, weekdays, months, firstOfMonth, openFromTo, and, hour, hourAndMinutes

    public static let file = "voice"

    public var placeholders: Set<String> {
        switch self {
        case .greeting, .down: ["service"]
        case .about: ["service", "operator"]
        case .resume: ["kind"]
        case .knownPlace, .nothing, .around, .sector: ["deCommune"]
        case .placeOption: ["commune", "digit"]
        case .outsideTerritory, .placeFound: ["commune"]
        case .categoryOption: ["category", "digit"]
        case .confirm: ["kind", "category", "sector"]
        case .published: ["number", "date"]
        case .newPIN: ["pin"]
        case .listing: ["wish", "category", "sector", "distance", "since"]
        case .listingWords: ["words"]
        case .listingNumber, .unknownReference, .downAfter: ["number"]
        case .ownListing, .ownExpired: ["number", "kind", "category", "sector", "date"]
        case .announced: ["service", "number"]
        case .stillNeeded: ["number", "kind", "category", "sector", "date"]
        case .prolonged: ["date"]
        case .sinceDays: ["days"]
        case .introductionNoted, .reported, .dataNoted, .voicemail, .voicemailWithNumber, .voicemailKept,
            .callbackNoted:
            ["promise"]
        case .promise: ["day", "hour"]
        case .townHall: ["deCommune", "number"]
        case .townHallHours: ["hours"]
        case .openFromTo: ["from", "to"]
        case .hour: ["hour"]
        case .hourAndMinutes: ["hour", "minutes"]
        default: []
        }
    }
}
