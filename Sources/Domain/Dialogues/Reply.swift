#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a dialogue says, as meaning; each channel's face makes words of it.
public enum Reply: Hashable, Sendable {
    case menu
    case askPlace(Matter)
    /// The place that was named means nothing to us.
    case unknownPlace(Matter)
    case outsideTerritory(INSEECode)
    case askPlaces(Page<NamedPlace>)
    case askCategory(ListingKind?, Page<Category>)
    /// Staff took the category away; the question for another one follows.
    case categoryGone(Category)
    /// The confirming turn: says what will be visible of whom.
    case confirm(ListingKind, Category, INSEECode, isOrganisation: Bool = false)
    case published(Reference, ListingKind, Category, INSEECode, hasWords: Bool)
    case cancelled
    case listings(ListingQuery, Page<FoundListing>)
    case noMoreListings
    case nothing(ListingQuery, Category?)
    case listing(PublicListing)
    case ownListing(OwnListing)
    case ownListings(Page<OwnListing>)
    case noOwnListings
    case managing(ManagingReply)
    case data(DataReply)
    case closed(Reference)
    case unknownReference(Reference)
    /// Time's own question; `byReference` where a bare "1" would answer another question.
    case stillNeeded(OwnListing, byReference: Bool)
    /// A bare yes or no while several listings are in doubt.
    case stillNeededWhich(Page<OwnListing>)
    case prolonged(Reference, until: Date)
    /// Wanted back after its author had ended it.
    case alreadyClosed(Reference)
    /// Staff answer until then.
    case introductionNoted(Reference, by: Date)
    case personPromised(by: Date)
    case reportNoted(Reference?, by: Date)
    case stopped
    case resumed
    case stillStopped
    case contact
    case emergency(Alarm)
    case thanks
    case unclear
    /// The second unclear text in a row, put differently.
    case unclearAgain
    case handedToStaff
    /// The same while a question waits for its answer.
    case handedToStaffMidway
    case picturesRefused
}

/// Items of a longer list that fit into one turn.
public struct Page<Item: Hashable & Sendable>: Hashable, Sendable {
    public var items: [Item]
    /// The number of the first item in the whole list, from 0.
    public var from: Int
    /// How many the whole list has.
    public var total: Int

    public init(_ items: [Item], from: Int, total: Int) {
        self.items = items
        self.from = from
        self.total = total
    }

    public var next: Int { from + items.count }
    public var hasMore: Bool { next < total }
}

/// How a channel limits what one turn can say.
public protocol Face {
    /// How many of the reply's items, from the first, fit into one turn with this person. At least 1.
    func capacity(of reply: Reply, for speaker: Speaker) -> Int
}
