/// The keys of `Prompts/<language>/voice.yaml`: every sentence that a caller hears.
public enum VoicePhrase: String, PhraseKey {
    // Menus and what is said at any point.
    case greeting, menu, menuAgain, menuHints, person, notHeard, notUnderstood, tooLong, goodbye, stop, stopped
    case resume, about, emergencyHelp, emergencyViolence, emergencyDespair, withheld
    // Where.
    case knownPlace, postalCode, postalCodeForSearch, postalCodeAgain, placeOption, letters, lettersAgain, stillMany
    case outsideTerritory, placeFound
    // Publishing.
    case categoryForRequest, categoryForOffer, categoryOption, moreCategories, firstCategories, words
    case confirm, confirmWords, confirmMenu, confirmForOther, consent, notYetAgreed, published, wordsWait, newPIN
    case cancelled
    // Listings.
    case listing, organisationListing, listingWords, listingNumber, listingMenu, oneListingMenu, reference
    case unknownReference, nothing, nothingMenu, lastListing, introductionNoted
    // One's own.
    case ownMenu, noOwnListings, ownListing, ownExpired, ownListingMenu, prolonged, closed, changed, pin
    case wrongPIN, pinLocked, report, reported, dataNoted
    // When we call.
    case announced, leftAlone, stillNeeded, stillNeededMenu, noLongerThere
    // A person.
    case connecting, closedNow, nobodyAnswered, voicemail, voicemailWithNumber, voicemailKept, callbackNoted
    case townHall, townHallHours, townHallClosed
    // Pieces.
    case request, offer, sector, within5, within10, within20, beyond20, sinceToday, sinceYesterday, sinceDays
    case promise, weekdays, months, firstOfMonth, openFromTo, and, hour, hourAndMinutes

    public static let file = "voice"

    public var placeholders: Set<String> {
        switch self {
        case .greeting: ["service"]
        case .about: ["service", "operator"]
        case .resume: ["kind"]
        case .knownPlace, .nothing, .sector: ["deCommune"]
        case .placeOption: ["commune", "digit"]
        case .outsideTerritory, .placeFound: ["commune"]
        case .categoryOption: ["category", "digit"]
        case .confirm: ["kind", "category", "sector"]
        case .published: ["number", "date"]
        case .newPIN: ["pin"]
        case .listing, .organisationListing: ["kind", "category", "sector", "distance", "since"]
        case .listingWords: ["words"]
        case .listingNumber, .unknownReference: ["number"]
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
