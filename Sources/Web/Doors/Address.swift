/// Which page a request target names, taken apart strictly.
struct Address: Sendable {
    /// The decoded parts of the path; empty for "/".
    let path: [String]
    let query: FormItems
    /// "/annonces/" instead of "/annonces".
    let endsWithSlash: Bool

    /// Nil where an escape is broken, the bytes are not UTF-8, or it is no path at all ("*").
    init?(_ target: String) {
        let bytes = Array(target.utf8.prefix { $0 != UInt8(ascii: "#") })
        guard bytes.first == UInt8(ascii: "/") else { return nil }
        let rawPath = bytes.prefix { $0 != UInt8(ascii: "?") }
        var parts = rawPath.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let endsWithSlash = parts.count > 1 && parts.last?.isEmpty == true
        if parts.last?.isEmpty == true { parts.removeLast() }
        let decoded = parts.compactMap { PercentCoding.decoded($0) }
        guard decoded.count == parts.count, let query = FormItems(bytes[rawPath.endIndex...].dropFirst()) else {
            return nil
        }
        path = decoded
        self.query = query
        self.endsWithSlash = endsWithSlash
    }
}
