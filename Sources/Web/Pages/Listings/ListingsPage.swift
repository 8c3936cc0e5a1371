import Domain

/// The public list: what one looks for, how many there are, and one page of them.
struct ListingsPage: Page {
    static let template = "Listings"

    let search: ListingsSearch
    let place: SearchedPlace
    /// Nil while it is not known where to search.
    let result: Site.SearchResult?
    /// Where to go on if the result is empty.
    let ways: [WayOut]
    /// Those that can be chosen.
    let categories: [Category]
    let telephone: String
    let say: Say

    var section: Section? { .listings }
    /// One page of one search is enough for search engines; the listings themselves end after some weeks.
    var isIndexed: Bool { search == ListingsSearch() }

    var title: String {
        let title = result == nil ? say(.listings) : summary
        return search.page > 1 ? say(.titleOfPage, ["title": title, "page": "\(search.page)"]) : title
    }

    var context: [String: Any] {
        // While it is not known where to search, the fields say enough.
        let filters = result == nil ? [] : ListingsFilters(self).context
        var context: [String: Any] = [
            "form": ListingsForm(self).context,
            "filters": filters,
            "hasFilters": !filters.isEmpty,
            "posting": posting,
        ]
        switch place {
        case .unknown: context["unknownPlace"] = say(.unknownPlace, ["commune": search.commune])
        case .several(let communes, let postalCode):
            context["choice"] = choice(communes, postalCode)
        case .anywhere, .one: break
        }
        guard let result else { return context }
        if result.count == 0 {
            context["empty"] = empty
        } else {
            var results: [String: Any] = [
                "summary": summary,
                "cards": result.found.map { ListingCard($0.listing, kilometres: $0.kilometres, say: say).context },
            ]
            if let pager = ListingsPager(search, count: result.count, say: say).context { results["pager"] = pager }
            context["results"] = results
        }
        return context
    }

    /// "12 annonces à 20 km ou moins de Mende".
    private var summary: String {
        let count = say.count(result?.count ?? 0)
        guard let commune = place.commune else { return count }
        return say(
            .summaryAround, ["count": count, "radius": "\(search.radius)", "deCommune": commune.nameAfterDe])
    }

    private func choice(_ communes: [Commune], _ postalCode: String?) -> [String: Any] {
        let question =
            postalCode.map { say(.choosePostalCode, ["code": $0]) } ?? say(.chooseCommune, ["name": search.commune])
        let areOfOneDépartement = Set(communes.map(\.département)).count == 1
        return [
            "question": question,
            "choices": communes.prefix(60).map { commune in
                let chosen = search.with {
                    $0.commune = commune.name
                    $0.code = commune.insee
                }
                let values = ["name": commune.name, "departement": commune.département]
                let choice = areOfOneDépartement ? commune.name : say(.communeChoice, values)
                return ["choice": choice, "choiceLink": Links.listings(chosen)]
            },
        ]
    }

    private var empty: [String: Any] {
        [
            "summary": summary,
            "hasWays": !ways.isEmpty,
            "ways": ways.map { way in
                let values = ["radius": "\(way.search.radius)", "count": say.count(way.count)]
                let text = way.phrase == .widen ? say(.widen, values) : say(way.phrase)
                return ["way": text, "wayLink": Links.listings(way.search)]
            },
        ]
    }

    /// How to post by text, in the words of this search.
    private var posting: [String: Any] {
        let category = categories.first { $0.key == search.category }?.keyword.uppercased() ?? say(.exampleCategory)
        let values = ["category": category, "commune": place.commune?.name.uppercased() ?? say(.exampleCommune)]
        let texts = [(WebPhrase.needHelp, WebPhrase.requestText), (.offerHelp, .offerText)].map {
            label, text -> [String: Any] in
            let words = say(text, values)
            var context: [String: Any] = ["label": say(label), "text": words]
            context["textLink"] = Links.text(telephone, words: words)
            return context
        }
        return ["postingExamples": texts]
    }
}
