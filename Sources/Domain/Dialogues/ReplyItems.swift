/// Lists inside of replies, for faces that can hold only so much.
extension Reply {
    /// The same reply without its items, for what it says around them: as if others followed, or as if none did.
    func emptied(hasMore: Bool) -> Reply {
        switch self {
        case .askPlaces(let page): .askPlaces(page.emptied(hasMore))
        case .askCategory(let kind, let page): .askCategory(kind, page.emptied(hasMore))
        case .listings(let query, let page): .listings(query, page.emptied(hasMore))
        case .ownListings(let page): .ownListings(page.emptied(hasMore))
        case .stillNeededWhich(let page): .stillNeededWhich(page.emptied(hasMore))
        default: self
        }
    }

    /// Whether others follow after all of its items.
    var hasMore: Bool {
        switch self {
        case .askPlaces(let page): page.hasMore
        case .askCategory(_, let page): page.hasMore
        case .listings(_, let page): page.hasMore
        case .ownListings(let page), .stillNeededWhich(let page): page.hasMore
        default: false
        }
    }
}

extension Page {
    fileprivate func emptied(_ hasMore: Bool) -> Page { Page([], from: 0, total: hasMore ? 1 : 0) }
}
