#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#endif

/// A point on the ground, WGS 84, in degrees.
public struct Coordinate: Hashable, Codable, Sendable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Great-circle distance in kilometres (haversine, mean Earth radius 6371.0088 km).
    public func kilometres(to other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let northing = (other.latitude - latitude) * radians
        let easting = (other.longitude - longitude) * radians
        let a =
            sin(northing / 2) * sin(northing / 2)
            + cos(latitude * radians) * cos(other.latitude * radians) * sin(easting / 2) * sin(easting / 2)
        return 2 * 6371.0088 * asin(min(1, a.squareRoot()))
    }
}
