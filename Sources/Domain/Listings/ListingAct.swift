/// What its author does with a listing.
public enum ListingAct: String, Hashable, Sendable, CaseIterable {
    /// Lets it stand for a whole lifetime from now on.
    case prolong
    case close
    case change
}
