public import Domain
public import Foundation

/// The store's answers to a dialogue, from inside the transaction of the message.
public struct StoreDirectory: Directory {
    private let reading: Reading
    /// Nil for somebody who hides their number: nothing is theirs.
    private let person: Person?
    private let territory: HomeTerritory
    private let now: Date
    private let random: (ClosedRange<Int>) -> Int

    public init(
        _ reading: Reading, person: Person?, territory: HomeTerritory, now: Date,
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

    public func ownListings() throws -> [OwnListing] { try person.map { try reading.listings(of: $0.id) } ?? [] }

    public func ownListing(_ reference: Reference) throws -> OwnListing? {
        try person.flatMap { try reading.listing(reference, of: $0.id) }
    }

    public func heldListing(_ reference: Reference) throws -> OwnListing? {
        try person.flatMap { try reading.heldListing(reference, of: $0.id) }
    }

    public func holds(_ reference: Reference) throws -> Bool { try reading.holds(reference) }

    public func ownData() throws -> OwnData {
        guard let data = try person.flatMap(reading.ownData(of:)) else { throw ListingFault.noAuthor }
        return data
    }

    public func promise(of matter: StaffMatter, about reference: Reference?) throws -> Date? {
        try person.flatMap { try reading.openItem(matter, about: reference, of: $0.id) }?.promised
    }

    public func unusedReference() throws -> Reference { try reading.unusedReference(random) }

    public func category(_ key: String) throws -> Domain.Category? { reading.category(key) }

    public func categories() throws -> [Domain.Category] { reading.openCategories }
}
