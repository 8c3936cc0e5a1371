import Domain

/// What the search holds, each with a link to the same search without it.
struct ListingsFilters {
    private let page: ListingsPage

    init(_ page: ListingsPage) { self.page = page }

    var context: [[String: Any]] {
        let search = page.search
        var filters: [[String: Any]] = []
        if !search.commune.isEmpty {
            let name = page.place.commune?.name ?? search.commune
            filters.append(
                filter(name) {
                    $0.commune = ""
                    $0.code = nil
                    $0.radius = ListingsSearch.usualRadius
                })
        }
        if let kind = search.kind {
            filters.append(filter(page.say(kind == .offer ? .offers : .requests)) { $0.kind = nil })
        }
        if let category = page.categories.first(where: { $0.key == search.category }) {
            filters.append(filter(category.name) { $0.category = nil })
        }
        return filters
    }

    private func filter(_ name: String, without change: (inout ListingsSearch) -> Void) -> [String: Any] {
        [
            "filter": name, "removal": page.say(.removeFilter, ["filter": name]),
            "removalLink": Links.listings(page.search.with(change)),
        ]
    }
}
