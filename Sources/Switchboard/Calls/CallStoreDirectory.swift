import Domain
import Foundation
import Store

/// The store's answers to a call's dialogue.
struct CallStoreDirectory: CallDirectory {
    private let store: StoreDirectory
    private let reading: Reading
    private let person: PersonID?
    private let trial: PINTrial?

    init(_ store: StoreDirectory, _ reading: Reading, person: PersonID?, trial: PINTrial?) {
        self.store = store
        self.reading = reading
        self.person = person
        self.trial = trial
    }

    func opens(_ pin: String) throws -> PINAnswer {
        guard let person, let kept = try reading.pin(of: person) else { return .locked }
        if kept.isLocked { return .locked }
        if let trial, trial.digits == pin, trial.hash == kept.hash { return trial.isRight ? .right : .wrong }
        // Two webhooks of this call came at once.
        return try kept.hash.matches(pin) ? .right : .wrong
    }

    func listings(_ query: ListingQuery, offset: Int, limit: Int) throws -> [FoundListing] {
        try store.listings(query, offset: offset, limit: limit)
    }

    func listing(_ reference: Reference) throws -> PublicListing? { try store.listing(reference) }
    func ownListings() throws -> [OwnListing] { try store.ownListings() }
    func ownListing(_ reference: Reference) throws -> OwnListing? { try store.ownListing(reference) }
    func heldListing(_ reference: Reference) throws -> OwnListing? { try store.heldListing(reference) }
    func holds(_ reference: Reference) throws -> Bool { try store.holds(reference) }
    func ownData() throws -> OwnData { try store.ownData() }

    func promise(of matter: StaffMatter, about reference: Reference?) throws -> Date? {
        try store.promise(of: matter, about: reference)
    }

    func unusedReference() throws -> Reference { try store.unusedReference() }
    func category(_ key: String) throws -> Domain.Category? { try store.category(key) }
    func categories() throws -> [Domain.Category] { try store.categories() }
}
