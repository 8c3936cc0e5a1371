#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// All that anybody but its author and staff may learn of a listing.
///
/// Everything public (HTML, GeoJSON, RSS, CSV, poster, SMS, voice) is made from this value and from nothing else.
public struct PublicListing: Hashable, Sendable {
    public let reference: Reference
    public let kind: ListingKind
    public let category: Category
    /// Where it is, as exactly as the public may know.
    public let area: Area
    /// The words, once staff approved them.
    public let words: String?
    public let publishedAt: Date
    public let expiresAt: Date
    /// Of an association, a town hall, a club: shown as such.
    public let isOrganisation: Bool

    public init(
        reference: Reference, kind: ListingKind, category: Category, area: Area, words: String?, publishedAt: Date,
        expiresAt: Date, isOrganisation: Bool = false
    ) {
        self.reference = reference
        self.kind = kind
        self.category = category
        self.area = area
        self.words = words
        self.publishedAt = publishedAt
        self.expiresAt = expiresAt
        self.isOrganisation = isOrganisation
    }
}

/// A listing found by a search around a place, with how far its area's point is from there.
public struct FoundListing: Hashable, Sendable {
    public let listing: PublicListing
    /// Kilometres from the searched place to the area's point; nil when the search named no place. Shown in steps (`DistanceStep`).
    public let kilometres: Double?

    public init(listing: PublicListing, kilometres: Double?) {
        self.listing = listing
        self.kilometres = kilometres
    }
}
