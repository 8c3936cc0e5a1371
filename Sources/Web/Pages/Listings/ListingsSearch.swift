import Domain

/// A search as the address of its page holds it; all its state is there.
struct ListingsSearch: Hashable, Sendable {
    /// As the person wrote it.
    var commune = ""
    /// The commune that the person chose where the words may mean several; it holds as long as the words are its name.
    var code: INSEECode?
    /// Kilometres, one of `radii`.
    var radius = usualRadius
    /// A category's key.
    var category: String?
    var kind: ListingKind?
    /// Nil for the usual one: nearest where there is a commune.
    var order: ListingQuery.Order?
    /// From 1.
    var page = 1

    static let radii = [5, 10, 20, 30, 50]
    static let usualRadius = 20
    static let pageLength = 20
    /// Characters; the longest name of a French commune has 45.
    static let longestCommune = 100
    /// More is no page of ours: 200 million listings.
    private static let lastPage = 9_999_999

    init() {}

    /// Throws a `PageFault` that names the first part that is none of what it may be, and leads on without it.
    init(_ query: FormItems) throws(PageFault) {
        commune = query["commune"] ?? ""
        code = query["code"].flatMap { INSEECode($0) }
        category = query["categorie"]
        var faults: [PageFault.BadFilter] = []
        if commune.unicodeScalars.count > Self.longestCommune {
            commune = ""
            faults.append(.commune)
        }
        if let text = query["rayon"] {
            if let radius = Int(text), Self.radii.contains(radius) {
                self.radius = radius
            } else {
                faults.append(.radius)
            }
        }
        if let text = query["type"] {
            kind = ListingKind.allCases.first { Self.word($0) == text }
            if kind == nil { faults.append(.kind) }
        }
        if let text = query["ordre"] {
            order = ListingQuery.Order.allCases.first { Self.word($0) == text }
            if order == nil { faults.append(.order) }
        }
        if let text = query["page"] {
            if let page = Int(text), (1...Self.lastPage).contains(page) {
                self.page = page
            } else {
                faults.append(.page)
            }
        }
        // By now it holds only what could be read: the rest of the search goes on.
        if let first = faults.first { throw .badFilter(first, without: Links.listings(self)) }
    }

    /// The offset of the page's first listing.
    var offset: Int { (page - 1) * Self.pageLength }

    /// The radii wider than its own, narrowest first.
    var widerRadii: [Int] { Self.radii.filter { $0 > radius } }

    /// The same search with a change, from its first page.
    func with(_ change: (inout ListingsSearch) -> Void) -> ListingsSearch {
        var search = self
        search.page = 1
        change(&search)
        return search
    }

    func query(around place: INSEECode?) -> ListingQuery {
        ListingQuery(
            kind: kind, category: category, around: place, radius: Double(radius),
            order: place == nil ? .newest : order ?? .nearest)
    }

    /// How addresses spell a kind.
    static func word(_ kind: ListingKind) -> String { kind == .offer ? "offre" : "demande" }
    /// How addresses spell an order.
    static func word(_ order: ListingQuery.Order) -> String { order == .nearest ? "proche" : "recent" }
}
