/// Every sentence, and piece of a sentence, that an SMS is made of: the keys of `Prompts/<language>/sms.yaml`.
public enum SMSPhrase: String, PhraseKey {
    // Whole messages.
    case menu, contact, thanks, unclear, unclearAgain, handedToStaff, handedToStaffMidway, picturesRefused
    case stopped, resumed, stillStopped, personPromised, reportNoted, introductionNoted
    case askPlaceForRequest, askPlaceForOffer, askPlaceForSearch, unknownPlace, outsideTerritory
    case askPlaces, askCategory, confirm, published, publishedWithWords, cancelled
    case listingsAround, listingsEverywhere, noMoreListings, nothing, nothingInCategory, nothingAnywhere
    case listing, listingWithWords, ownListing, ownListings, noOwnListings, kept, closed, unknownReference
    case stillNeededRequest, stillNeededOffer, stillNeededRequestByReference, stillNeededOfferByReference
    case stillNeededWhich, prolonged, alreadyClosed
    case emergencyHelp, emergencyViolence, emergencyDespair

    // Pieces.
    case firstContact, request, offer, sector
    case listingLine, ownListingLine, option
    case moreOptions, moreListings, lastListings
    case sameArea, within5, within10, within20, beyond20

    public static let file = "sms"

    public var placeholders: Set<String> {
        switch self {
        case .contact: ["service", "operator", "phone"]
        case .stopped, .stillStopped: ["service"]
        case .outsideTerritory: ["commune"]
        case .askPlaces, .askCategory: ["options", "more"]
        case .confirm: ["kind", "category", "sector"]
        case .published: ["reference", "kind", "category", "sector", "days"]
        case .publishedWithWords: ["reference", "kind", "category", "sector"]
        case .listingsAround: ["deCommune", "lines", "more"]
        case .listingsEverywhere: ["lines", "more"]
        case .nothing: ["deCommune"]
        case .nothingInCategory: ["deCommune", "category"]
        case .listing: ["reference", "kind", "category", "sector", "date"]
        case .listingWithWords: ["reference", "kind", "category", "sector", "words"]
        case .ownListing: ["reference", "kind", "category", "sector"]
        case .ownListings: ["lines"]
        case .kept, .closed, .unknownReference, .introductionNoted, .alreadyClosed: ["reference"]
        case .stillNeededRequest, .stillNeededOffer, .stillNeededRequestByReference, .stillNeededOfferByReference:
            ["reference", "category", "date"]
        case .stillNeededWhich: ["lines", "reference"]
        case .prolonged: ["reference", "date"]
        case .firstContact: ["service", "text"]
        case .sector: ["deCommune"]
        case .listingLine: ["reference", "kind", "category", "commune", "distance"]
        case .ownListingLine: ["reference", "kind", "category", "commune"]
        case .option: ["number", "name"]
        default: []
        }
    }
}
