import Domain
import Foundation

/// One listing of somebody else, and one of the caller's own.
struct ExampleDirectory: CallDirectory {
    let all: [Domain.Category]
    let found: [FoundListing]
    let own: [OwnListing]

    init(categories: [Domain.Category], area: Area, reference: Reference, own ownReference: Reference, now: Date) {
        all = categories
        found = categories.prefix(1).map { category in
            let listing = PublicListing(
                reference: reference, kind: .request, category: category, area: area, words: nil,
                publishedAt: now.addingTimeInterval(-26 * 3600), expiresAt: now)
            return FoundListing(listing: listing, kilometres: 7)
        }
        own = categories.prefix(1).map { category in
            OwnListing(
                reference: ownReference, kind: .request, category: category, commune: area.key, state: .published,
                expiresAt: now)
        }
    }

    /// A category's key.
    var first: String? { all.first?.key }

    func listings(_ query: ListingQuery, offset: Int, limit: Int) -> [FoundListing] {
        Array(found.dropFirst(offset).prefix(limit))
    }

    func listing(_ reference: Reference) -> PublicListing? {
        found.map(\.listing).first { $0.reference == reference }
    }

    func ownListings() -> [OwnListing] { own }
    func ownListing(_ reference: Reference) -> OwnListing? { own.first { $0.reference == reference } }
    func heldListing(_ reference: Reference) -> OwnListing? { ownListing(reference) }
    func holds(_ reference: Reference) -> Bool { listing(reference) != nil || ownListing(reference) != nil }

    func ownData() throws -> OwnData { throw NothingKept() }
    func promise(of matter: StaffMatter, about reference: Reference?) -> Date? { nil }
    func unusedReference() throws -> Reference { throw NothingKept() }
    func category(_ key: String) -> Domain.Category? { all.first { $0.key == key } }
    func categories() -> [Domain.Category] { all }
    func opens(_ pin: String) -> PINAnswer { .right }

    private struct NothingKept: Error {}
}
