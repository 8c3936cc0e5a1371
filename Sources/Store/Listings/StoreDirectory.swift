public import Domain
public import Foundation

/// The store's answers to a dialogue, from inside the transaction of the message.
public struct StoreDirectory: Directory {
    private let reading: Reading
    private let person: Person
    private let territory: HomeTerritory
    private let now: Date
    private let random: (ClosedRange<Int>) -> Int

    public init(
        _ reading: Reading, person: Person, territory: HomeTerritory, now: Date,
        random: @escaping (ClosedRange<Int>) -> Int
    ) {
        self.reading = reading
        self.person = person
        self.territory = territory
        self.now = now
        self.random = random
    }

    public func listings(_ query: ListingQuery, offset: Int, limit: Int) throws -> [FoundListing] {
        try reading.listings(query, in: territory, at: now, offset: offset, limit: limit)
    }

    public func listing(_ reference: Reference) throws -> PublicListing? {
        try reading.listing(reference, in: territory, at: now)
    }

    public func ownListings() throws -> [OwnListing] { try reading.listings(of: person.id) }

    public func ownListing(_ reference: Reference) throws -> OwnListing? {
        try reading.listing(reference, of: person.id)
    }

    public func heldListing(_ reference: Reference) throws -> OwnListing? {
        try reading.heldListing(reference, of: person.id)
    }

    public func holds(_ reference: Reference) throws -> Bool { try reading.holds(reference) }

    public func ownData() throws -> OwnData {
        guard let data = try reading.ownData(of: person) else { throw ListingFault.noAuthor }
        return data
    }

    public func promise(of matter: StaffMatter, about reference: Reference?) throws -> Date? {
        try reading.openItem(matter, about: reference, of: person.id)?.promised
    }

    public func unusedReference() throws -> Reference { try reading.unusedReference(random) }

    public func category(_ key: String) throws -> Domain.Category? { reading.category(key) }

    public func categories() throws -> [Domain.Category] { reading.openCategories }
}
