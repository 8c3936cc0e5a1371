/// The life of a listing.
public enum ListingState: String, Codable, Hashable, Sendable, CaseIterable {
    /// Told, but not confirmed by its author.
    case draft
    /// Confirmed, and withheld until staff have looked at it.
    case awaitingReview = "awaiting review"
    case published
    /// Its author, or staff for them, ended it.
    case closed
    case expired
    /// Staff refused it.
    case refused

    /// A state that others can see or may yet see.
    public var isLive: Bool { self == .draft || self == .awaitingReview || self == .published }

    public func canMove(to next: ListingState) -> Bool {
        switch (self, next) {
        case (.draft, .awaitingReview), (.draft, .published), (.draft, .closed): true
        case (.awaitingReview, .published), (.awaitingReview, .refused), (.awaitingReview, .closed): true
        case (.published, .awaitingReview), (.published, .closed), (.published, .expired), (.published, .refused): true
        case (.expired, .published): true
        default: false
        }
    }
}
