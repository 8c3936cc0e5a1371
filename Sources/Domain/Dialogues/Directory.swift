#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a dialogue may look up. The store answers inside the same transaction; tests answer from an array.
public protocol Directory {
    /// Published and unexpired, in the query's order; at most `limit` after leaving out `offset`.
    func listings(_ query: ListingQuery, offset: Int, limit: Int) throws -> [FoundListing]
    /// A published listing by its reference, or nil.
    func listing(_ reference: Reference) throws -> PublicListing?
    /// The live listings of this person, newest first.
    func ownListings() throws -> [OwnListing]
    /// A listing of this person by its reference, also one that has ended since; nil once nobody could dial it any more.
    func ownListing(_ reference: Reference) throws -> OwnListing?
    /// A reference that no listing holds and that nobody could still dial; the same until one is taken.
    func unusedReference() throws -> Reference
    func category(_ key: String) throws -> Category?
    /// Those that take new listings, in the staff's order.
    func categories() throws -> [Category]
}

/// A listing as its author sees it.
public struct OwnListing: Hashable, Sendable {
    public let reference: Reference
    public let kind: ListingKind
    public let category: Category
    public let commune: INSEECode
    public let state: ListingState
    public let expiresAt: Date
    /// Its author was asked whether it is still needed, and has not answered.
    public let isInDoubt: Bool

    public init(
        reference: Reference, kind: ListingKind, category: Category, commune: INSEECode, state: ListingState,
        expiresAt: Date, isInDoubt: Bool = false
    ) {
        self.reference = reference
        self.kind = kind
        self.category = category
        self.commune = commune
        self.state = state
        self.expiresAt = expiresAt
        self.isInDoubt = isInDoubt
    }
}
