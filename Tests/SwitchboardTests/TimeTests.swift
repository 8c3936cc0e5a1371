import Domain
import Foundation
import Switchboard
import Testing

@testable import Store

/// What lasts, what ends, and what an older program left.
struct TimeTests {
    static let telephone = "+33639980001"

    @Test("STOP lasts until the person comes back", arguments: Door.allCases)
    func stop(door: Door) async throws {
        let house = try await House.make()
        let said = { (text: String, id: String) in
            await house.receive(try door.text(text, id: id, from: Self.telephone), at: door).body
        }
        _ = try await said("menu", "SM1")
        #expect(try await said("STOP", "SM2").contains("ne vous enverra plus rien"))
        #expect(try await house.text("SELECT 'yes' FROM person WHERE stopped_at IS NOT NULL") == "yes")
        house.clock.pass(400 * 24 * 3600)
        await house.switchboard.keepHouse()
        _ = try await said("besoin courses Mende", "SM3")
        #expect(try await house.text("SELECT 'yes' FROM person WHERE stopped_at IS NOT NULL") == "yes")
        #expect(try await house.rows()["listing"] == nil)
        #expect(try await said("REPRENDRE", "SM4").contains("Vous êtes de retour".replacing("ê", with: "e")))
        #expect(try await house.text("SELECT 'yes' FROM person WHERE stopped_at IS NULL") == "yes")
    }

    @Test("a listing stands for its thirty days, and ends by itself")
    func expiry() async throws {
        let house = try await House.make()
        for (index, text) in ["besoin courses Mende", "1"].enumerated() {
            let request = try Door.twilio.text(text, id: "SM\(index)", from: Self.telephone)
            _ = await house.receive(request, at: .twilio)
        }
        let state = "SELECT state FROM listing"
        house.clock.pass(30 * 24 * 3600 - 1)
        await house.switchboard.keepHouse()
        #expect(try await house.text(state) == "published")
        house.clock.pass(2)
        await house.switchboard.keepHouse()
        #expect(try await house.text(state) == "expired")
        #expect(house.log.lines.contains { $0.contains("listings expired") })
    }

    @Test("a conversation in a form that nobody knows begins anew", arguments: ["{}", "", "\0\u{1}", #"{"step":"?"}"#])
    func unknownState(kept: String) async throws {
        let house = try await House.make()
        let first = try Door.twilio.text("besoin courses Mende", id: "SM1", from: Self.telephone)
        _ = await house.receive(first, at: .twilio)
        let now = house.clock.surroundings.now()
        let number = try #require(PhoneNumber(parsing: Self.telephone))
        try await house.store.write { transaction in
            let person = try transaction.person(reachedBy: number, at: now)
            try transaction.keep(conversation: Data(kept.utf8), of: person.id, on: .sms, at: now)
        }
        let yes = await house.receive(try Door.twilio.text("1", id: "SM2", from: Self.telephone), at: .twilio)
        #expect(yes.status == 200)
        #expect(yes.body.contains("<Message"))
        #expect(try await house.rows()["listing"] == nil, "what was asked before is forgotten")
    }
}
