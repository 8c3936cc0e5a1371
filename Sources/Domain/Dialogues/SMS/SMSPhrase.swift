/// Every sentence, and piece of a sentence, that an SMS is made of: the keys of `Prompts/<language>/sms.yaml`.
public enum SMSPhrase: String, PhraseKey {
    // Whole messages.
    case menu, contact, thanks, unclear, unclearAgain, handedToStaff, handedToStaffMidway, picturesRefused
    case stopped, resumed, stillStopped, personPromised, reportNoted, introductionNoted
    case askPlaceForRequest, askPlaceForOffer, askPlaceForSearch, unknownPlace, outsideTerritory
    case askPlaces, askCategory, categoryGone, confirm, published, publishedWithWords, cancelled
    case listingsAround, listingsEverywhere, noMoreListings, nothing, nothingInCategory, nothingAnywhere
    case listing, listingWithWords, ownListing, ownListings, noOwnListings, closed, unknownReference
    case ended, prolonged, askChange, askWords, changed, wordsChanged, unchanged
    case confirmForOther, confirmForOtherBriefly, notYetAgreed
    case heldData, heldDataBare, rights, askErase, erased, notErased, reportNotedAbout
    case stillNeededRequest, stillNeededOffer, stillNeededRequestByReference, stillNeededOfferByReference
    case stillNeededWhich, alreadyClosed
    case emergencyHelp, emergencyViolence, emergencyDespair, down

    // Pieces.
    case firstContact, request, offer, sector, organisation
    case noListing, oneListing, severalListings
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday, promise
    case listingLine, ownListingLine, option
    case moreOptions, moreListings, lastListings
    case sameArea, within5, within10, within20, beyond20

    public static let file = "sms"

    public var placeholders: Set<String> {
        switch self {
        case .contact: ["service", "operator", "phone"]
        case .stopped, .stillStopped: ["service"]
        case .down: ["service", "phone"]
        case .outsideTerritory: ["commune"]
        case .askPlaces, .askCategory: ["options", "more"]
        case .categoryGone: ["category"]
        case .confirm: ["kind", "category", "sector"]
        case .published: ["reference", "kind", "category", "sector", "days"]
        case .publishedWithWords, .changed: ["reference", "kind", "category", "sector"]
        case .listingsAround: ["deCommune", "lines", "more"]
        case .listingsEverywhere: ["lines", "more"]
        case .nothingInCategory: ["deCommune", "category"]
        case .listing: ["reference", "kind", "category", "sector", "date"]
        case .listingWithWords: ["reference", "kind", "category", "sector", "words"]
        case .ownListing, .ended: ["reference", "kind", "category", "sector", "date"]
        case .ownListings: ["lines", "more"]
        case .closed, .unknownReference, .unchanged, .askWords, .wordsChanged, .alreadyClosed: ["reference"]
        case .stillNeededRequest, .stillNeededOffer, .stillNeededRequestByReference, .stillNeededOfferByReference:
            ["reference", "category", "date"]
        case .stillNeededWhich: ["lines", "reference"]
        case .introductionNoted, .reportNotedAbout: ["reference", "promise"]
        case .personPromised, .reportNoted: ["promise"]
        case .prolonged: ["reference", "date"]
        case .askChange: ["reference", "category"]
        case .confirmForOther, .confirmForOtherBriefly: ["kind", "category", "sector"]
        case .heldData: ["digits", "commune", "listings", "date"]
        case .heldDataBare: ["digits", "listings", "date"]
        case .rights: ["phone", "promise"]
        case .severalListings: ["count"]
        case .promise: ["day"]
        case .firstContact: ["service", "text"]
        case .nothing, .sector: ["deCommune"]
        case .listingLine: ["reference", "kind", "category", "commune", "distance"]
        case .ownListingLine: ["number", "reference", "kind", "category", "commune"]
        case .option: ["number", "name"]
        default: []
        }
    }
}
