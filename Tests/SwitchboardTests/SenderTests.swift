import Domain
import Store
import Switchboard
import Testing

/// Who may become a person, and what they may write.
struct SenderTests {
    static let nobody = [
        "anonymous", "Anonymous", "RESTRICTED", "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253",
        "unknown", "36180", "INFO", "38000", "",
    ]

    @Test("sentinels, short codes and names never become a person, and get an empty answer", arguments: nobody)
    func becomesNobody(from: String) async throws {
        for (door, empty) in [(Door.twilio, "<Response/>"), (.simulator, #"{"replies":[]}"#)] {
            let house = try await House.make()
            let answer = await house.receive(try door.text("besoin courses Mende", id: "SM1", from: from), at: door)
            #expect(answer.status == 200)
            #expect(answer.body.hasSuffix(empty))
            #expect(try await house.rows() == ["inbound_message": 1, "exchange": 1])
            #expect(try await house.exchanges().first?.reason?.isEmpty == false)
        }
    }

    @Test("a text from a number of ours, come back to us, becomes nobody and gets an empty answer")
    func ownNumber() async throws {
        for (door, empty) in [(Door.twilio, "<Response/>"), (.simulator, #"{"replies":[]}"#)] {
            let house = try await House.make()
            let answer = await house.receive(try door.text("MENU", id: "SM1", from: "+33465714800"), at: door)
            #expect(answer.status == 200)
            #expect(answer.body.hasSuffix(empty))
            #expect(try await house.rows() == ["inbound_message": 1, "exchange": 1])
            #expect(try await house.exchanges().first?.reason?.isEmpty == false)
        }
    }

    @Test("an emergency from a withheld number still reaches staff", arguments: Door.allCases)
    func emergency(door: Door) async throws {
        let house = try await House.make()
        let words = "au secours mon mari fait un infarctus"
        let answer = await house.receive(try door.text(words, id: "SM1", from: nil), at: door)
        #expect(answer.status == 200)
        let items = try await house.store.read { try $0.openStaffItems() }
        #expect(items.map(\.matter) == [.emergency])
        #expect(items.first?.words == words)
        #expect(items.first?.number == nil)
        #expect(try await house.rows()["person"] == nil)
    }

    static let texts = [
        "a\0b", "\0", "👩‍👩‍👧‍👦 besoin 🚗 à Mende", String(repeating: "é", count: 1_600),
        String(repeating: "besoin courses Mende. ", count: 2_728), "\u{202E}مرحبا بكم\u{202C}", "e\u{0301}", "\r\n\t",
        "",
        "'; DROP TABLE person; --", "<Message>&amp;</Message>", "\u{FFFE}\u{10FFFF}",
    ]

    @Test("whatever is written is kept whole and answered", arguments: texts.indices)
    func kept(index: Int) async throws {
        for door in Door.allCases {
            let (house, text) = (try await House.make(), Self.texts[index])
            let answer = await house.receive(try door.text(text, id: "SM1", from: "+33639980001"), at: door)
            #expect(answer.status == 200)
            #expect(try await house.rows()["outbound_message"] == 1)
            let received = try await house.received()
            #expect(received.map { Array($0.utf8) } == [Array(text.utf8)])
        }
    }

    @Test("pictures without words: the sentence for them", arguments: Door.allCases)
    func pictures(door: Door) async throws {
        let house = try await House.make()
        let answer = await house.receive(
            try door.text(" \n", id: "SM1", from: "+33639980001", pictures: 2), at: door)
        #expect(answer.body.contains("Nous ne pouvons pas lire les images."))
        let both = try door.text("besoin courses Mende", id: "SM2", from: "+33639980001", pictures: 1)
        #expect(await house.receive(both, at: door).body.contains("demande Courses"))
    }

    @Test("a number is one person, however it is written")
    func spellings() async throws {
        let house = try await House.make()
        for (index, number) in ["+33639980001", "0639980001", "06 39 98 00 01", "0033639980001"].enumerated() {
            let request = try Door.simulator.text("menu", id: "m\(index)", from: number)
            #expect(await house.receive(request, at: .simulator).status == 200)
        }
        #expect(try await house.rows()["person"] == 1)
    }
}
