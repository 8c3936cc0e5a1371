#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Communes around a commune.
extension CommuneTable {
    /// The rows whose points lie within a distance of a row's, nearest first.
    func rows(within kilometres: Double, of centre: Int) -> [(row: Int, kilometres: Double)] {
        let point = points[centre]
        // A degree of latitude is 111.195 km on the sphere of `Coordinate.kilometres`; the margin covers rounding.
        let northing = kilometres / 111.195 + 0.001
        let cosine = cos(min(abs(point.latitude) + northing, 90) * .pi / 180)
        let easting = cosine > 0.001 ? northing / cosine : 360
        var found: [(row: Int, kilometres: Double)] = []
        for row in 0..<points.count {
            let other = points[row]
            guard abs(other.latitude - point.latitude) <= northing, abs(other.longitude - point.longitude) <= easting
            else {
                continue
            }
            let distance = point.kilometres(to: other)
            if distance <= kilometres { found.append((row, distance)) }
        }
        found.sort { ($0.kilometres, $0.row == centre ? -1 : $0.row) < ($1.kilometres, $1.row == centre ? -1 : $1.row) }
        return found
    }
}
