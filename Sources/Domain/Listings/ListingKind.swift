/// Whether somebody gives help or asks for it.
public enum ListingKind: String, Codable, Hashable, Sendable, CaseIterable {
    case offer, request
}
