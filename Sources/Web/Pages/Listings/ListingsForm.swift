import Domain

/// The fields of the search, filled as they were sent.
struct ListingsForm {
    private let page: ListingsPage

    init(_ page: ListingsPage) { self.page = page }

    var context: [String: Any] {
        let (search, say) = (page.search, page.say)
        var context: [String: Any] = [
            "action": Links.allListings,
            "communeText": search.commune,
            "longestCommune": ListingsSearch.longestCommune,
            "kinds": [nil, .request, .offer].map { (kind: ListingKind?) in
                option(
                    kind.map(ListingsSearch.word) ?? "",
                    kind.map { say($0 == .offer ? .offers : .requests) } ?? say(.both),
                    search.kind == kind)
            },
            "radii": ListingsSearch.radii.map {
                option("\($0)", say(.kilometres, ["radius": "\($0)"]), search.radius == $0)
            },
            "orders": ListingQuery.Order.allCases.map(order),
            "hasNoCommune": search.commune.isEmpty,
            "categoryOptions": page.categories.map { option($0.key, $0.name, search.category == $0.key) },
        ]
        if let code = search.code { context["code"] = code.text }
        return context
    }

    /// Without a commune nothing is near, and the usual order stays unsaid so that a commune typed now brings the nearest.
    private func order(_ order: ListingQuery.Order) -> [String: Any] {
        let (search, say) = (page.search, page.say)
        let isUnsaid = search.commune.isEmpty && order == .newest && search.order != .newest
        var context = option(
            isUnsaid ? "" : ListingsSearch.word(order), say(order == .nearest ? .nearest : .newest),
            order == (search.commune.isEmpty ? .newest : search.order ?? .nearest))
        context["isDisabled"] = search.commune.isEmpty && order == .nearest
        return context
    }

    private func option(_ value: String, _ label: String, _ isChosen: Bool) -> [String: Any] {
        ["value": value, "optionLabel": label, "isChosen": isChosen]
    }
}
