import Domain
import Foundation

/// What is kept of one caller, and what they can hear, in memory.
struct CallBoard: CallDirectory {
    let town: CallTown
    var own: [OwnListing] = []
    var pin: String?
    /// Wrong ones in a row.
    var wrong = 0
    var promised: [String: Date] = [:]
    var archived: String?
    private var next = 7000

    init(_ town: CallTown) { self.town = town }

    func listings(_ query: ListingQuery, offset: Int, limit: Int) -> [FoundListing] {
        let ring = query.around.map { town.ring(around: $0, within: query.radius) }
        let found = town.listings.compactMap { listing -> FoundListing? in
            if let category = query.category, category != listing.category.key { return nil }
            guard let ring else { return FoundListing(listing: listing, kilometres: nil) }
            return ring[listing.area.key].map { FoundListing(listing: listing, kilometres: $0) }
        }
        let ordered = found.sorted {
            ($0.kilometres ?? 0, $0.listing.reference) < ($1.kilometres ?? 0, $1.listing.reference)
        }
        return Array(ordered.dropFirst(offset).prefix(limit))
    }

    func listing(_ reference: Reference) -> PublicListing? { town.listings.first { $0.reference == reference } }
    func ownListings() -> [OwnListing] { own.filter { $0.state != .closed } }
    func ownListing(_ reference: Reference) -> OwnListing? { ownListings().first { $0.reference == reference } }
    func heldListing(_ reference: Reference) -> OwnListing? { own.first { $0.reference == reference } }
    func holds(_ reference: Reference) -> Bool { listing(reference) != nil || heldListing(reference) != nil }

    func ownData() throws -> OwnData { throw CancellationError() }

    func promise(of matter: StaffMatter, about reference: Reference?) -> Date? { promised[Self.key(matter, reference)] }

    func unusedReference() throws -> Reference {
        guard let reference = Reference(next) else { throw CancellationError() }
        return reference
    }

    func category(_ key: String) -> Domain.Category? {
        town.categories.first { $0.key == key }.map { category in
            var category = category
            category.isArchived = key == archived
            return category
        }
    }

    func categories() -> [Domain.Category] { town.categories.filter { $0.key != archived } }

    func opens(_ pin: String) -> PINAnswer {
        wrong >= 3 || self.pin == nil ? .locked : pin == self.pin ? .right : .wrong
    }

    private static func key(_ matter: StaffMatter, _ reference: Reference?) -> String {
        "\(matter) \(reference?.description ?? "")"
    }

    mutating func perform(_ effects: [CallEffect], at now: Date) {
        for effect in effects {
            switch effect {
            case .listing(.publish(let draft, let reference)): publish(draft, reference, at: now)
            case .listing(.close(let reference)): move(reference, to: .closed)
            case .listing(.prolong(let reference)): move(reference, to: .published)
            case .listing(.askStaff(let matter, let reference, let time)):
                promised[Self.key(matter, reference)] = promised[Self.key(matter, reference)] ?? time
            case .leave(_, let time): promised[Self.key(.callback, nil)] = promised[Self.key(.callback, nil)] ?? time
            case .givePIN(let given): pin = pin ?? given
            case .notePIN(let isRight): wrong = isRight ? 0 : wrong + 1
            case .listing, .attach: break
            }
        }
    }

    private mutating func publish(_ draft: ListingDraft, _ reference: Reference, at now: Date) {
        guard let category = draft.category.flatMap(category), let commune = draft.commune else { return }
        next += 1
        add(reference, draft.kind, category, commune, .published, until: now + 30 * 24 * 3600)
    }

    mutating func add(
        _ reference: Reference, _ kind: ListingKind, _ category: Domain.Category, _ commune: INSEECode,
        _ state: ListingState, until: Date
    ) {
        own.insert(
            OwnListing(
                reference: reference, kind: kind, category: category, commune: commune, state: state, expiresAt: until),
            at: 0)
    }

    private mutating func move(_ reference: Reference, to state: ListingState) {
        guard let index = own.firstIndex(where: { $0.reference == reference }) else { return }
        let listing = own[index]
        own[index] = OwnListing(
            reference: reference, kind: listing.kind, category: listing.category, commune: listing.commune,
            state: state,
            expiresAt: listing.expiresAt)
    }
}
