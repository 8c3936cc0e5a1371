/// What one looks for among the published listings.
public struct ListingQuery: Hashable, Codable, Sendable {
    /// Nil for both.
    public var kind: ListingKind?
    /// A category's key; nil for all.
    public var category: String?
    /// Search around this commune; nil for the whole territory.
    public var around: INSEECode?
    /// Kilometres around the commune's point; areas whose point is farther are left out.
    public var radius: Double
    public var order: Order

    public enum Order: String, Codable, Sendable, CaseIterable {
        case nearest, newest
    }

    public init(
        kind: ListingKind? = nil, category: String? = nil, around: INSEECode? = nil,
        radius: Double = ListingQuery.usualRadius, order: Order = .nearest
    ) {
        self.kind = kind
        self.category = category
        self.around = around
        self.radius = radius
        self.order = order
    }

    /// Kilometres: an hour's walk is too little in Lozère, an hour's drive too much.
    public static let usualRadius = 20.0
}
