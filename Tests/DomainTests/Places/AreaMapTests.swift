import Domain
import Testing

@Suite struct AreaMapTests {
    static let lozère = Places.gazetteer.communes(inDépartement: "48")
    static let map = AreaMap(gazetteer: Places.gazetteer, territory: lozère, k: 200)

    @Test func everyAreaHoldsK() {
        #expect(Self.map.areas.allSatisfy { $0.population >= 200 })
        #expect(
            Self.map.areas.allSatisfy { area in
                area.population == area.communes.compactMap { Places.gazetteer.commune($0)?.population }.reduce(0, +)
            })
    }

    @Test func theTerritoryIsPartitioned() {
        #expect(Self.lozère.count == 152)
        #expect(Self.map.areas.flatMap(\.communes).sorted() == Self.lozère)
        for commune in Self.lozère { #expect(Self.map.area(of: commune)?.communes.contains(commune) == true) }
    }

    @Test func itDoesNotDependOnTheOrder() {
        let again = AreaMap(gazetteer: Places.gazetteer, territory: Self.lozère.reversed() + Self.lozère, k: 200)
        #expect(again.areas == Self.map.areas)
    }

    @Test func largeCommunesStandAlone() {
        #expect(Self.map.areas.filter { $0.communes.count == 1 }.count > 40)
        #expect(
            Self.map.areas.allSatisfy {
                $0.seat.population == $0.communes.compactMap { Places.gazetteer.commune($0)?.population }.max()
            })
    }

    @Test func mergedCommunesShareAnIntercommunalitéAndABorder() {
        for area in Self.map.areas {
            let communities = Set(area.communes.map { Places.gazetteer.commune($0)?.intercommunality })
            // Le Rozier is the only commune of its intercommunalité in Lozère, with 126 inhabitants.
            #expect(communities.count == (area.communes.contains(Places.code("48131")) ? 2 : 1), "\(area.seat.name)")
            var reached: Set = [area.key]
            var waiting = [area.key]
            while let next = waiting.popLast() {
                for other in Places.gazetteer.neighbours(of: next) where area.communes.contains(other) {
                    if reached.insert(other).inserted { waiting.append(other) }
                }
            }
            #expect(reached == Set(area.communes), "\(area.seat.name)")
        }
    }

    @Test func searchStartsAtTheOwnArea() {
        let found = Self.map.areas(within: 15, of: Places.code("48149"))
        #expect(found.first?.kilometres == 0)
        #expect(found.first?.area.communes.contains(Places.code("48149")) == true)
        #expect(found.map(\.kilometres) == found.map(\.kilometres).sorted())
        #expect(found.dropFirst().allSatisfy { $0.kilometres > 0 && $0.kilometres <= 15 })
        #expect(Self.map.areas(within: .infinity, of: Places.code("48149")).count == Self.map.areas.count)
        #expect(Self.map.areas(within: -1, of: Places.code("48149")).isEmpty)
        #expect(Self.map.areas(within: .nan, of: Places.code("48149")).isEmpty)
    }

    @Test func outsideTheTerritory() {
        #expect(Self.map.area(of: Places.code("30007")) == nil)
        #expect(!Self.map.areas(within: 60, of: Places.code("30007")).isEmpty)
        #expect(Self.map.areas(within: 60, of: Places.code("48999")).isEmpty)
    }

    @Test func smallOrUnknownTerritories() {
        let hamlet = AreaMap(gazetteer: Places.gazetteer, territory: [Places.code("48149")], k: 200)
        #expect(hamlet.areas.map(\.population) == [37])
        #expect(AreaMap(gazetteer: Places.gazetteer, territory: [], k: 200).areas.isEmpty)
        #expect(AreaMap(gazetteer: Places.gazetteer, territory: [Places.code("48999")], k: 200).areas.isEmpty)
        #expect(AreaMap(gazetteer: Places.gazetteer, territory: Self.lozère, k: 0).areas.count == 152)
        #expect(AreaMap(gazetteer: Places.gazetteer, territory: Self.lozère, k: 1_000_000).areas.count == 1)
    }

    @Test func withoutOutlinesTheNearestIsTaken() {
        let creuse = Places.gazetteer.communes(inDépartement: "23")
        let map = AreaMap(gazetteer: Places.gazetteer, territory: creuse, k: 500)
        #expect(map.areas.allSatisfy { $0.population >= 500 })
        #expect(map.areas.flatMap(\.communes).sorted() == creuse)
    }

    @Test(arguments: [
        (0, DistanceStep.sameArea), (0.4, .under5), (4.99, .under5), (5, .from5to10), (9.99, .from5to10),
        (10, .from10to20),
        (20, .over20), (500, .over20),
    ])
    func steps(kilometres: Double, step: DistanceStep) {
        #expect(DistanceStep(kilometres: kilometres) == step)
    }
}
