#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A conversation between two turns: small, kept as text, all that a dialogue remembers by itself.
public struct DialogueState: Hashable, Sendable {
    public var question: Question?
    /// When the question was asked: an answer that comes after `patience` finds it forgotten.
    public var askedAt: Date?
    /// Texts in a row that meant nothing to us.
    public var unclearTurns: Int
    public var loop: LoopGuard

    public init(question: Question? = nil, askedAt: Date? = nil) {
        self.question = question
        self.askedAt = askedAt
        unclearTurns = 0
        loop = LoopGuard()
    }

    /// The question that still waits at `now`.
    public func openQuestion(at now: Date) -> Question? {
        guard let question, let askedAt, now.timeIntervalSince(askedAt) <= question.patience else { return nil }
        return question
    }
}

/// What we asked last, with all that is needed to act on the answer.
public enum Question: Hashable, Sendable {
    case menu
    case place(Matter)
    /// Numbered from 1 over all pages; those from `from` to before `next` were shown.
    case places([NamedPlace], from: Int, next: Int, Matter)
    case category(Matter, from: Int, next: Int)
    case confirm(ListingDraft)
    /// Nothing was found: publish instead?
    case nothing(ListingQuery)
    /// Listings `from` to before `next` were shown; SUITE goes on at `next`.
    case listings(ListingQuery, from: Int, next: Int)
    case listing(Reference)
    case ownListing(Reference)
    /// One's listings, numbered from 1 over all pages; those from `from` to before `next` were shown.
    case ownListings([Reference], from: Int, next: Int)
    /// What shall change of one's listing?
    case change(Reference)
    /// The new words of one's listing.
    case words(Reference)
    /// Erase everything?
    case erase
    /// Asked by time passing: is the listing that soon expires still needed?
    case stillNeeded(Reference)

    /// Seconds that the question waits for its answer: old people answer the day after tomorrow. Whether a listing is still
    /// needed may be answered long after it has expired.
    public var patience: Double {
        if case .stillNeeded = self { 14 * 24 * 3600 } else { 3 * 24 * 3600 }
    }
}

/// A commune with the name by which it was found, for a question that offers it.
public struct NamedPlace: Hashable, Sendable {
    public let commune: INSEECode
    /// Nil where today's name was meant; a village merged into another commune is asked for by its own.
    public let formerName: String?

    public init(_ commune: INSEECode, formerName: String? = nil) {
        self.commune = commune
        self.formerName = formerName
    }
}

/// What a question is about: a listing on its way, or a search.
public enum Matter: Hashable, Codable, Sendable {
    case listing(ListingDraft)
    case search(ListingQuery)

    public var category: String? {
        get {
            switch self {
            case .listing(let draft): draft.category
            case .search(let query): query.category
            }
        }
        set {
            switch self {
            case .listing(var draft):
                draft.category = newValue
                self = .listing(draft)
            case .search(var query):
                query.category = newValue
                self = .search(query)
            }
        }
    }

    public var commune: INSEECode? {
        get {
            switch self {
            case .listing(let draft): draft.commune
            case .search(let query): query.around
            }
        }
        set {
            switch self {
            case .listing(var draft):
                draft.commune = newValue
                self = .listing(draft)
            case .search(var query):
                query.around = newValue
                self = .search(query)
            }
        }
    }
}
