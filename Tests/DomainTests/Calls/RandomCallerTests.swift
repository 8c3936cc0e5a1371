import Domain
import Foundation
import Testing

/// Ten thousand callers of every kind: nobody meets a dead end, and nothing happens that they did not ask for.
struct RandomCallerTests {
    @Test func nobodyIsStuck() throws {
        let figures = try CallFigures.of(1...10_000, in: CallTown())
        #expect(figures.faults == [])
        #expect(figures.mostInARow <= 4)
        #expect(figures.published > 100, "some came to their end")
        let deepest = figures.depths.max { $0.value < $1.value }
        #expect(deepest?.value ?? 99 <= 3, "\(deepest?.key ?? "")")
        #expect(Set(figures.places.keys) == Self.everyPlace, "each was visited")
    }

    private static let everyPlace: Set = [
        "menu", "done", "comeBack", "resume", "category", "knownPlace", "postalCode", "places", "letters", "words",
        "confirm", "listings", "listing", "reference", "nothing", "own", "pin", "ownListing", "report", "announced",
        "stillNeeded", "stop", "person", "voicemail",
    ]
}
