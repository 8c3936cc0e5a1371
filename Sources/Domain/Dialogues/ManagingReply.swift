#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a dialogue says about one's own listing, and about whom a listing is for.
public enum ManagingReply: Hashable, Sendable {
    /// Expired; its author may bring it back.
    case ended(OwnListing)
    case askChange(OwnListing)
    case askWords(Reference)
    case changed(Reference, ListingKind, Category, INSEECode)
    case wordsChanged(Reference)
    case unchanged(Reference)
    /// The confirming turn of a listing for somebody else: do they agree?
    case confirmForOther(ListingKind, Category, INSEECode)
    case notYetAgreed

    public var name: Reply.Name {
        switch self {
        case .ended: "ended"
        case .askChange: "askChange"
        case .askWords: "askWords"
        case .changed: "changed"
        case .wordsChanged: "wordsChanged"
        case .unchanged: "unchanged"
        case .confirmForOther: "confirmForOther"
        case .notYetAgreed: "notYetAgreed"
        }
    }
}

/// What a dialogue says about what is kept of a person.
public enum DataReply: Hashable, Sendable {
    case held(OwnData)
    /// How long, how to erase, and until when staff send the rest.
    case rights(by: Date)
    case askErase
    case erased
    case notErased

    public var name: Reply.Name {
        switch self {
        case .held: "held"
        case .rights: "rights"
        case .askErase: "askErase"
        case .erased: "erased"
        case .notErased: "notErased"
        }
    }
}
