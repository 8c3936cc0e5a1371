import Foundation
import Testing

@testable import coupdefil

/// How long callers listen, measured on the real dialogue.
struct SpeechReportTests {
    static let report = Result { try SpeechReport(Wiring(Demonstration.settings())) }

    @Test func theFirstChoiceComesInSixSeconds() throws {
        let way = try #require(try Self.report.get().ways.first)
        #expect(way.keys == 0)
        #expect(way.seconds < 6 && way.seconds > 2)
        #expect(way.said.count == 1)
    }

    @Test func aNewCallerHearsAListingAfterSevenKeys() throws {
        let way = try Self.report.get().ways[1]
        #expect(way.keys <= 7)
        #expect(way.seconds < 25)
    }

    @Test func aKnownCallerHearsAListingAfterTwo() throws {
        let way = try Self.report.get().ways[2]
        #expect(way.keys <= 2)
        #expect(way.seconds < 25)
    }

    /// A postal code of nine communes is the one exception: one key each is faster than spelling.
    @Test func menusAreShort() throws {
        let menus = try Self.report.get().menus
        #expect(menus.count >= 16)
        for menu in menus where !menu.name.contains("nine") {
            #expect(menu.options <= 4 && menu.options >= 1, "\(menu.name): \(menu.choices)")
            #expect(menu.seconds <= 20, "\(menu.name): \(menu.seconds) s")
        }
        let nine = try #require(menus.first { $0.name.contains("nine") })
        #expect(nine.options == 9 && nine.seconds < 30)
    }
}
