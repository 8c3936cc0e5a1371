import Domain

/// Two doors, the number, and how to write to it.
struct HomePage: Page {
    static let template = "Home"

    private let site: Site
    private let say: Say

    init(site: Site, say: Say) {
        self.site = site
        self.say = say
    }

    var section: Section? { .home }
    var title: String { say(.homeTitle) }

    var context: [String: Any] {
        [
            "doors": [
                door("request", .needHelp, .needHelpHow, .requestText, .seeOffers) { $0.kind = .offer },
                door("offer", .offerHelp, .offerHelpHow, .offerText, .seeRequests) { $0.kind = .request },
            ],
            "commands": [
                command(.commandList, .commandListHow), command(.commandMenu, .commandMenuHow),
                command(.commandStop, .commandStopHow),
            ],
        ]
    }

    private func door(
        _ kind: String, _ heading: WebPhrase, _ how: WebPhrase, _ text: WebPhrase, _ see: WebPhrase,
        _ list: (inout ListingsSearch) -> Void
    ) -> [String: Any] {
        let words = say(text, ["category": say(.exampleCategory), "commune": say(.exampleCommune)])
        var context: [String: Any] = [
            "doorClass": kind, "isOfferDoor": kind == "offer", "heading": say(heading), "how": say(how), "text": words,
            "see": say(see),
            "seeLink": Links.listings(ListingsSearch().with(list)),
        ]
        context["textLink"] = Links.text(site.telephone, words: words)
        return context
    }

    private func command(_ words: WebPhrase, _ meaning: WebPhrase) -> [String: Any] {
        ["command": say(words), "meaning": say(meaning)]
    }
}
