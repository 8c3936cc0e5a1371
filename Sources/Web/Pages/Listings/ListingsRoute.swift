import Domain

/// What the page of listings asks the site before it is made.
struct ListingsRoute: Sendable {
    let site: Site
    let say: Say

    func page(_ query: FormItems) async throws -> ListingsPage {
        var search = try ListingsSearch(query)
        let all = try await site.categories()
        if let key = search.category, !all.contains(where: { $0.key == key }) {
            throw PageFault.badFilter(.category, without: Links.listings(search.with { $0.category = nil }))
        }
        let place = place(of: search)
        if case .one = place {} else { search.code = nil }
        let categories = all.filter { !$0.isArchived || $0.key == search.category }
        func page(_ result: Site.SearchResult?) -> ListingsPage {
            ListingsPage(
                search: search, place: place, result: result, categories: categories, telephone: site.telephone,
                say: say)
        }
        switch place {
        case .unknown, .several: return page(nil)
        case .anywhere, .one:
            let result = try await site.search(
                search.query(around: place.commune?.insee), search.offset, ListingsSearch.pageLength)
            if result.found.isEmpty, search.page > 1 {
                throw PageFault.noSuchPage(first: Links.listings(search.with { _ in }))
            }
            return page(result)
        }
    }

    private func place(of search: ListingsSearch) -> SearchedPlace {
        if search.commune.isEmpty { return .anywhere }
        if let code = search.code, let commune = site.commune(code), commune.name == search.commune {
            return .one(commune)
        }
        let finding = site.place(search.commune)
        let communes = finding.candidates.compactMap(site.commune)
        switch (finding, communes.count) {
        case (_, 0): return .unknown
        case (_, 1): return .one(communes[0])
        case (.postalCode(let code, _), _): return .several(communes, postalCode: code)
        default: return .several(communes, postalCode: nil)
        }
    }
}

/// What the words of the search say of a place.
enum SearchedPlace: Sendable {
    case anywhere
    case one(Commune)
    /// Best first, at least two.
    case several([Commune], postalCode: String?)
    case unknown

    var commune: Commune? {
        if case .one(let commune) = self { commune } else { nil }
    }
}
