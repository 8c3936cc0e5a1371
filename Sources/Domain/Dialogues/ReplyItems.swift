/// Lists inside of replies, for faces that can hold only so much.
extension Reply {
    /// How many items the reply lists; 1 for a reply without a list.
    var itemCount: Int {
        switch self {
        case .askPlaces(let page): page.items.count
        case .askCategory(_, let page): page.items.count
        case .listings(_, let page): page.items.count
        case .ownListings(let page), .stillNeededWhich(let page): page.items.count
        default: 1
        }
    }

    /// The same reply with only its first items.
    func keeping(_ count: Int) -> Reply {
        switch self {
        case .askPlaces(let page): .askPlaces(page.keeping(count))
        case .askCategory(let kind, let page): .askCategory(kind, page.keeping(count))
        case .listings(let query, let page): .listings(query, page.keeping(count))
        case .ownListings(let page): .ownListings(page.keeping(count))
        case .stillNeededWhich(let page): .stillNeededWhich(page.keeping(count))
        default: self
        }
    }
}

extension Page {
    func keeping(_ count: Int) -> Page { Page(Array(items.prefix(count)), from: from, total: total) }
}
