import Domain
import Foundation
import Testing

/// The outlines of Lozère, and the points of the communes inside them.
@Suite struct OutlineTests {
    private struct Collection: Decodable {
        let features: [Feature]
    }

    private struct Feature: Decodable {
        struct Properties: Decodable { let insee, name: String }
        struct Geometry: Decodable { let coordinates: [[[[Double]]]] }
        let properties: Properties
        let geometry: Geometry
    }

    private static func features() throws -> [Feature] {
        let data = try Data(contentsOf: Places.data.appending(path: "outlines-48.geojson"))
        return try JSONDecoder().decode(Collection.self, from: data).features
    }

    @Test func pointsLieInside() throws {
        let features = try Self.features()
        #expect(features.map(\.properties.insee) == Places.gazetteer.communes(inDépartement: "48").map(\.text))
        for feature in features {
            let commune = try #require(Places.gazetteer.commune(Places.code(feature.properties.insee)))
            #expect(commune.name == feature.properties.name)
            #expect(Self.contains(feature.geometry.coordinates.joined(), commune.point), "\(commune.name)")
        }
    }

    @Test func ringsCloseAndBordersAreShared() throws {
        var owners: [Set<[Double]>: Int] = [:]
        for ring in try Self.features().flatMap({ $0.geometry.coordinates.joined() }) {
            #expect(ring.count >= 4 && ring.first == ring.last)
            for (a, b) in zip(ring, ring.dropFirst()) { owners[[a, b], default: 0] += 1 }
        }
        #expect(owners.values.allSatisfy { $0 <= 2 })
        // All but the border of the département is the border of two communes.
        #expect(owners.values.filter { $0 == 2 }.count > 4 * owners.values.filter { $0 == 1 }.count)
    }

    /// Even–odd: a point is inside when a ray from it crosses the rings an odd number of times.
    private static func contains(_ rings: some Sequence<[[Double]]>, _ point: Coordinate) -> Bool {
        var isInside = false
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst()) where (a[1] > point.latitude) != (b[1] > point.latitude) {
                let crossing = a[0] + (point.latitude - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
                if point.longitude < crossing { isInside.toggle() }
            }
        }
        return isInside
    }
}
