import Domain

/// What stands around every page: name, navigation, the number at its one place, the foot.
struct Frame: Sendable {
    let say: Say
    private let site: Site
    private let style: String
    private let icon: String
    private let assets: AssetShelf

    init(site: Site, assets: AssetShelf) {
        self.site = site
        say = Say(site.wording)
        style = assets.link("style.css")
        icon = assets.link("icon.svg")
        self.assets = assets
    }

    func context(around page: some Page) -> [String: Any] {
        var context = page.context
        context["words"] = say.plain
        context["siteName"] = site.name
        context["documentTitle"] = say(.documentTitle, ["page": page.title, "service": site.name])
        context["isHidden"] = !page.isIndexed
        context["style"] = style
        context["icon"] = icon
        context["scripts"] = page.scripts.map { ["script": assets.link($0)] }
        context["homeLink"] = Links.home
        context["navigation"] = navigation(page.section)
        context["telephone"] = site.telephone
        context["textLink"] = Links.text(site.telephone)
        context["footLine"] = say(.footLine, ["service": site.name, "operator": site.operatorName])
        if let contact = site.contact {
            var entry: [String: Any] = ["number": contact]
            entry["link"] = Links.call(contact)
            context["contact"] = entry
        }
        return context
    }

    private func navigation(_ open: Section?) -> [[String: Any]] {
        Section.allCases.compactMap { section in
            let (word, link): (WebPhrase, String)
            switch section {
            case .home: (word, link) = (.home, Links.home)
            case .listings: (word, link) = (.listings, Links.allListings)
            case .simulator:
                guard site.simulator != nil else { return nil }
                (word, link) = (.simulator, Links.simulator())
            }
            return ["entry": say(word), "entryLink": link, "isOpen": section == open]
        }
    }
}
