import Domain
import Foundation
import GRDB
import Providers
import Switchboard
import Testing

@testable import Store

/// Who calls: people, withheld numbers, numbers of ours; what becomes of them after STOP and after erasure.
struct CallerTests {
    @Test(
        "whoever can't be called back becomes no person, and is served all the same",
        arguments: [nil, Door.ourNumber, "15", "+33899123456", "anonymous", "not a number"] as [String?])
    func nobody(number: String?) async throws {
        let house = try await House.make()
        var telephone = Telephone(number, in: house)
        #expect(try await telephone.begin().contains("Pour demander de l'aide"))
        #expect(try await telephone.press("1").contains("Votre numéro est masqué"))
        try await telephone.record(8)
        try await telephone.press("1", "4", "1")
        try await telephone.record(8, at: "https://recordings.example/2.wav")
        try await telephone.press("1", "3")
        #expect(try await telephone.press("48300").contains("Langogne"))
        try await telephone.hangUp()
        let rows = try await house.callRows()
        #expect((rows["person"], rows["listing"], rows["pin"]) == (nil, nil, nil))
        #expect(rows["staff_item"] == 2, "staff hear what they said")
    }

    @Test("STOP said in a call and confirmed by a key holds for texts; a word alone does not")
    func stop() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.mobile, in: house)
        try await telephone.begin()
        #expect(try await telephone.say("stop").contains("tapez 1"))
        let stopped = "SELECT CAST(count(*) AS TEXT) FROM person WHERE stopped_at IS NOT NULL"
        #expect(try await house.text(stopped) == "0")
        #expect(try await telephone.press("1").contains("(hangUp)"))
        #expect(try await house.text(stopped) == "1")
        let text = try Door.twilio.text("LISTE MENDE", id: "SM1", from: Telephone.mobile)
        #expect(await house.receive(text, at: .twilio).body.contains("REPRENDRE"))
        var again = Telephone(Telephone.mobile, call: "call-2", in: house)
        #expect(try await again.begin().contains("ne plus vous appeler"))
        try await again.press("1")
        #expect(try await house.text(stopped) == "0")
    }

    @Test("STOP by a withheld number, confirmed by a key, does nothing and fails nothing")
    func withheldStop() async throws {
        let house = try await House.make()
        var telephone = Telephone(nil, in: house)
        try await telephone.begin()
        try await telephone.say("stop")
        #expect(try await telephone.press("1").contains("(hangUp)"))
        #expect(try await house.callRows() == ["call": 1])
    }

    @Test("erasure takes the calls, the voice messages and the PIN with it")
    func erasure() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        try await telephone.begin()
        try await telephone.press("1", "1", "48300", "1")
        try await telephone.record(9)
        try await telephone.press("1", "0")
        try await telephone.record(4, at: "https://recordings.example/2.wav")
        let rows = try await house.callRows()
        #expect(rows["call"] == 1)
        #expect(rows["voice_message"] == 2)
        #expect(rows["pin"] == 1)
        let now = house.clock.surroundings.now()
        try await house.store.write { transaction in
            let number = try #require(PhoneNumber(parsing: Telephone.landline))
            try transaction.erase(transaction.person(reachedBy: number, at: now).id, asked: nil, at: now)
        }
        #expect(try await house.callRows() == [:])
        let exchanges = "SELECT CAST(count(*) AS TEXT) FROM exchange WHERE call IS NOT NULL"
        #expect(try await house.text(exchanges) == "0")
        // The call goes on: it begins anew, with a person of whom nothing is known.
        #expect(try await telephone.press("4").contains("Pour demander de l'aide"))
        #expect(try await house.callRows() == ["person": 1, "call": 1])
    }

    @Test("EFFACER OUI by text during one's own call")
    func erasedMeanwhile() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.mobile, in: house)
        #expect(try await telephone.askForHelp().contains("Pour publier"))
        for (index, text) in ["EFFACER", "EFFACER OUI"].enumerated() {
            let request = try Door.twilio.text(text, id: "SM\(index)", from: Telephone.mobile)
            #expect(await house.receive(request, at: .twilio).status == 200)
        }
        #expect(try await telephone.press("1").contains("Pour demander de l'aide"))
        #expect(try await house.callRows()["listing"] == nil)
    }

    @Test("a category that staff archive between the question and the key is asked for again")
    func archivedMeanwhile() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        #expect(try await telephone.askForHelp().contains("les courses"))
        try await house.store.write {
            try $0.db.execute(sql: "UPDATE category SET archived_at = 1 WHERE key = 'courses'")
        }
        let told = try await telephone.press("1")
        #expect(told.contains("De quelle aide avez-vous besoin ?"))
        #expect(!told.contains("les courses"))
        #expect(try await house.callRows()["listing"] == nil)
        try await telephone.press("1")
        try await telephone.record(0, at: "")
        #expect(try await telephone.press("1").contains("C'est publié"))
    }

    @Test("a listing that ends while it is read out: who asks for it hears so, and the next one")
    func endedMeanwhile() async throws {
        let house = try await House.make()
        for (index, text) in ["Propose courses Langogne", "1", "Propose repas Langogne", "1"].enumerated() {
            let request = try Door.twilio.text(text, id: "SM\(index)", from: "+33639980002")
            #expect(await house.receive(request, at: .twilio).status == 200)
        }
        var telephone = Telephone(Telephone.landline, in: house)
        try await telephone.begin()
        let first = try await telephone.press("3", "48300")
        #expect(first.contains("Quelqu'un propose son aide"))
        try await house.store.write {
            try $0.db.execute(
                sql: """
                    UPDATE listing SET state = 'closed', ended_at = 1795510800000
                    WHERE category = (SELECT id FROM category WHERE key = ?)
                    """, arguments: [first.contains("les courses") ? "courses" : "repas"])
        }
        let told = try await telephone.press("1")
        #expect(told.contains("n'existe pas, ou elle est terminée"))
        #expect(told.contains("Quelqu'un propose son aide"), "the other one")
        #expect(try await house.callRows()["staff_item"] == nil, "nobody is promised the wrong one")
    }
}
