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
        func page(_ result: Site.SearchResult?, ways: [WayOut] = []) -> ListingsPage {
            ListingsPage(
                search: search, place: place, result: result, ways: ways, categories: categories,
                telephone: site.telephone,
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
            return page(result, ways: result.count == 0 ? try await ways(from: search, around: place.commune) : [])
        }
    }

    /// The searches near to one that finds nothing, as far as they find something.
    private func ways(from search: ListingsSearch, around commune: Commune?) async throws -> [WayOut] {
        var ways: [WayOut] = []
        func count(_ search: ListingsSearch, around place: INSEECode?) async throws -> Int {
            try await site.search(search.query(around: place), 0, 1).count
        }
        if let commune {
            for radius in search.widerRadii {
                let wider = search.with { $0.radius = radius }
                let count = try await count(wider, around: commune.insee)
                // A wider one finds these too: the next worth a link is one that finds more.
                if count > ways.last?.count ?? 0 { ways.append(WayOut(.widen, to: wider, count: count)) }
            }
        }
        if search.kind != nil || search.category != nil {
            let wider = search.with { ($0.kind, $0.category) = (nil, nil) }
            let count = try await count(wider, around: commune?.insee)
            if count > 0 { ways.append(WayOut(.withoutFilters, to: wider, count: count)) }
        }
        if search != ListingsSearch() {
            let count = try await count(ListingsSearch(), around: nil)
            if count > 0 { ways.append(WayOut(.allListings, to: ListingsSearch(), count: count)) }
        }
        return ways
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

/// A search that finds something, offered where another finds nothing.
struct WayOut: Sendable {
    let phrase: WebPhrase
    let search: ListingsSearch
    let count: Int

    init(_ phrase: WebPhrase, to search: ListingsSearch, count: Int) {
        self.phrase = phrase
        self.search = search
        self.count = count
    }
}
