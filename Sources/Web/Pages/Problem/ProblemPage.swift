/// Why there is no page, in words for people, and a way on.
struct ProblemPage: Page {
    static let template = "Problem"

    private let fault: PageFault
    private let say: Say

    init(_ fault: PageFault, say: Say) {
        self.fault = fault
        self.say = say
    }

    var isIndexed: Bool { false }
    var title: String { say(phrases.heading) }

    var context: [String: Any] {
        ["problemHeading": title, "problem": say(phrases.explanation), "ways": ways]
    }

    private var phrases: (heading: WebPhrase, explanation: WebPhrase) {
        switch fault {
        case .notFound: (.notFound, .notFoundWhy)
        case .noListing: (.noListing, .noListingWhy)
        case .noSuchPage: (.noSuchPage, .noSuchPageWhy)
        case .badFilter(let filter, _): (.badFilter, why(filter))
        case .unreadable: (.unreadable, .unreadableWhy)
        case .noSound: (.noSound, .noSoundWhy)
        case .wrongMethod: (.wrongMethod, .wrongMethodWhy)
        case .addressTooLong, .headersTooLong, .bodyTooLong: (.tooLong, .tooLongWhy)
        case .tooSlow: (.tooSlow, .tooSlowWhy)
        case .broken: (.broken, .brokenWhy)
        }
    }

    private func why(_ filter: PageFault.BadFilter) -> WebPhrase {
        switch filter {
        case .radius: .badRadius
        case .category: .badCategory
        case .kind: .badKind
        case .order: .badOrder
        case .page: .badPage
        case .commune: .badCommune
        }
    }

    private var ways: [[String: Any]] {
        var ways: [(WebPhrase, String)] = [(.allListings, Links.allListings), (.backHome, Links.home)]
        switch fault {
        case .badFilter(_, let link): ways.insert((.goOnWithout, link), at: 0)
        case .noSuchPage(let link): ways.insert((.firstPage, link), at: 0)
        default: break
        }
        return ways.map { ["way": say($0), "wayLink": $1] }
    }
}
