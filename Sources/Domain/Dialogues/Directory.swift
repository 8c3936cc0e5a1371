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
    /// The listings of this person: the live ones, newest first, then those that expired and still have their reference.
    func ownListings() throws -> [OwnListing]
    /// A live listing of this person, or an expired one that still has its reference.
    func ownListing(_ reference: Reference) throws -> OwnListing?
    /// The same, also of one that they have closed; nil once nobody could dial it any more.
    func heldListing(_ reference: Reference) throws -> OwnListing?
    /// Whether a listing, live or ended, whoever's, still has this reference.
    func holds(_ reference: Reference) throws -> Bool
    /// What is kept of this person.
    func ownData() throws -> OwnData
    /// Until when staff said that they would answer what this person asked already; nil if nothing of it is open.
    func promise(of matter: StaffMatter, about reference: Reference?) throws -> Date?
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
    public let isOrganisation: Bool
    /// Its author was asked whether it is still needed, and has not answered.
    public let isInDoubt: Bool

    public init(
        reference: Reference, kind: ListingKind, category: Category, commune: INSEECode, state: ListingState,
        expiresAt: Date, isOrganisation: Bool = false, isInDoubt: Bool = false
    ) {
        self.reference = reference
        self.kind = kind
        self.category = category
        self.commune = commune
        self.state = state
        self.expiresAt = expiresAt
        self.isOrganisation = isOrganisation
        self.isInDoubt = isInDoubt
    }
}

/// What is kept of a person, as far as a text can say it.
public struct OwnData: Hashable, Sendable {
    public let number: PhoneNumber
    public let commune: INSEECode?
    public let liveListings: Int
    /// Since when the person is known.
    public let since: Date

    public init(number: PhoneNumber, commune: INSEECode?, liveListings: Int, since: Date) {
        self.number = number
        self.commune = commune
        self.liveListings = liveListings
        self.since = since
    }
}
