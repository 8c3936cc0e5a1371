public import Domain

/// Every sentence, label and piece of a sentence that the public pages show: the keys of `Prompts/<language>/web.yaml`.
public enum WebPhrase: String, PhraseKey {
    // Around every page.
    case documentTitle, skip, navigationLabel, home, listings, simulator
    case telephoneLabel, telephoneCost, contactLabel, footLine, emergency

    // The home page.
    case homeTitle, homeLead, needHelp, needHelpHow, seeOffers, offerHelp, offerHelpHow, seeRequests
    case writeTo, commandsHeading, commandList, commandListHow, commandMenu, commandMenuHow, commandStop, commandStopHow

    // The search.
    case searchHeading, communeLabel, communeHint, radiusLabel, categoryLabel, allCategories, kindLabel, orderLabel
    case search, both, requests, offers, kilometres, nearest, newest, nearestNeedsCommune
    case filtersHeading, removeFilter, unknownPlace, chooseCommune, choosePostalCode, communeChoice

    // Its results.
    case countNone, countOne, countMany, summaryAround, titleOfPage
    case emptyHelp, widen, withoutFilters, allListings
    case pagerLabel, previous, next, position
    case postHeading, postHow, requestText, offerText, exampleCategory, exampleCommune

    // A listing.
    case request, offer, organisation, sector, sameArea, within5, within10, within20, beyond20
    case reference, since, until, date, firstOfMonth, months
    case listingTitle, answerOffer, answerRequest, answerHow, privacy, nearby, quoteLabel

    // The simulator.
    case simulatorTitle, simulatorLead, telephone, ownNumberLabel, textLabel, send, suggestionsLabel, suggestions
    case conversation, serviceSays, telephoneSays, segments, addTelephone, listInNewTab
    case simulatorFailed, simulatorSilent, simulatorUnreachable, sending, refresh

    // Its calling telephone.
    case callingTelephone, toTelephone, withheldNumber, call, hangUp, callLog, keypad, star, hash, sayLabel, sayIt
    case talk, talked, doNothing, skipSpeech, tryAgain, mute, countSilences, rungPerson, personAnswers, personIsBusy
    case personDoesNotAnswer, calling, serviceSpeaks, yourTurn, yourKeys, afterTone, recording, callOver, typed
    case silenceIn, uncounted, silence, tone, rings, message, saidMessage, nothingSaid, hungUp, notNow
    case callFailed, callUnreachable, noMicrophone, messageTooLong, messageNotKept

    // Pages that cannot be shown.
    case notFound, notFoundWhy, noListing, noListingWhy, noSuchPage, noSuchPageWhy
    case badFilter, badRadius, badCategory, badKind, badOrder, badPage, badCommune
    case noSound, noSoundWhy, unreadable, unreadableWhy, wrongMethod, wrongMethodWhy, tooLong, tooLongWhy, tooSlow,
        tooSlowWhy
    case broken, brokenWhy, goOnWithout, firstPage, backHome

    public static let file = "web"

    public var placeholders: Set<String> {
        switch self {
        case .documentTitle: ["page", "service"]
        case .footLine: ["service", "operator"]
        case .kilometres: ["radius"]
        case .widen: ["radius", "count"]
        case .removeFilter: ["filter"]
        case .unknownPlace: ["commune"]
        case .chooseCommune: ["name"]
        case .choosePostalCode: ["code"]
        case .communeChoice: ["name", "departement"]
        case .countMany: ["count"]
        case .summaryAround: ["count", "radius", "deCommune"]
        case .titleOfPage: ["title", "page"]
        case .position: ["page", "pages"]
        case .requestText, .offerText: ["category", "commune"]
        case .sector, .nearby: ["deCommune"]
        case .reference, .answerHow: ["reference"]
        case .since, .until: ["date"]
        case .date: ["day", "month", "year"]
        case .listingTitle: ["kind", "category"]
        case .simulatorLead, .telephone: ["number"]
        case .segments: ["parts", "length", "encoding"]
        case .typed: ["keys"]
        case .silenceIn, .message: ["seconds"]
        case .saidMessage: ["words", "seconds"]
        case .rings: ["digits"]
        default: []
        }
    }
}
