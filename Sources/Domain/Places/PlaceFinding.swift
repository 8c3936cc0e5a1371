/// What a text says of a place.
public enum PlaceFinding: Hashable, Sendable {
    case none
    /// One commune, certain enough to act on.
    case exact(INSEECode)
    /// Best first; at least two. Asked back with numbers.
    case several([INSEECode])
    /// A postal code of several communes, as written; its communes, most populous first.
    case postalCode(String, [INSEECode])

    /// The communes that it may be, best first.
    public var candidates: [INSEECode] {
        switch self {
        case .none: []
        case .exact(let commune): [commune]
        case .several(let communes), .postalCode(_, let communes): communes
        }
    }
}
