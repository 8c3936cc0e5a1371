/// Why a request gets no page; each case is one page that says so and shows a way on.
enum PageFault: Error, Hashable, Sendable {
    case notFound
    /// No listing of that reference is public; it says nothing of whether there ever was one.
    case noListing
    /// A page of results that is not there; the link leads to the first one.
    case noSuchPage(first: String)
    /// A part of the query that is none of what it may be; the link is the same search without it.
    case badFilter(BadFilter, without: String)
    /// The address cannot be read at all.
    case unreadable
    case wrongMethod(allowed: String)
    /// What was sent as a voice message is none.
    case noSound
    case addressTooLong, headersTooLong, bodyTooLong, tooSlow
    /// Ours; nothing of it is shown.
    case broken

    enum BadFilter: Hashable, Sendable {
        case radius, category, kind, order, page, commune
    }

    var status: Int {
        switch self {
        case .notFound, .noListing, .noSuchPage: 404
        case .badFilter, .unreadable: 400
        case .wrongMethod: 405
        case .tooSlow: 408
        case .bodyTooLong: 413
        case .addressTooLong: 414
        case .noSound: 415
        case .headersTooLong: 431
        case .broken: 500
        }
    }
}
