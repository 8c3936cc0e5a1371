/// The way through the pages of one search.
struct ListingsPager {
    private let search: ListingsSearch
    private let count: Int
    private let say: Say

    init(_ search: ListingsSearch, count: Int, say: Say) {
        self.search = search
        self.count = count
        self.say = say
    }

    /// Nil where all fits on one page.
    var context: [String: Any]? {
        let pages = (count + ListingsSearch.pageLength - 1) / ListingsSearch.pageLength
        guard pages > 1 else { return nil }
        var context: [String: Any] = ["position": say(.position, ["page": "\(search.page)", "pages": "\(pages)"])]
        if search.page > 1 { context["previousLink"] = link(search.page - 1) }
        if search.page < pages { context["nextLink"] = link(search.page + 1) }
        return context
    }

    private func link(_ page: Int) -> String { Links.listings(search.with { $0.page = page }) }
}
