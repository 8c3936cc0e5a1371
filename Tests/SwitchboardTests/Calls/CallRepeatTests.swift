import Domain
import Foundation
import Providers
import Store
import Switchboard
import Testing

/// Webhooks of a call twice, at once, out of order, and across a restart.
struct CallRepeatTests {
    @Test("every webhook of a call sent again is answered as before, and changes nothing")
    func everyOneTwice() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        let events: [[String: Any]] = [
            ["began": true], ["digits": "1"], ["speech": "les courses", "confidence": 0.9], ["digits": "48300"],
            ["digits": "1"], ["recorded": ["url": "https://recordings.example/1.wav", "seconds": 9]], ["digits": "1"],
            ["digits": "0"], ["recorded": ["url": "https://recordings.example/2.wav", "seconds": 4]], ["silence": true],
            ["ended": true],
        ]
        for event in events {
            let said = try await telephone.send(event)
            let rows = try await house.callRows()
            let (second, third) = (try await telephone.again(), try await telephone.again())
            #expect(second == third)
            #expect(second.status == 200)
            if !said.isEmpty { #expect(second.body.contains(telephone.next)) }
            #expect(try await house.callRows() == rows, "\(event)")
        }
        #expect(
            try await house.callRows() == [
                "person": 1, "listing": 1, "staff_item": 2, "call": 1, "voice_message": 2, "pin": 1,
            ])
    }

    @Test("an old webhook that comes late is given the last answer, and moves nothing")
    func outOfOrder() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        try await telephone.begin()
        let late = try telephone.request(["digits": "2"])
        try await telephone.press("1", "1")
        let last = try await telephone.again()
        let rows = try await house.callRows()
        #expect(await house.receive(late, at: .simulator, .call) == last)
        #expect(try await house.callRows() == rows)
        #expect(try await house.exchanges().last?.reason == "a repeat, or late: answered as before")
        #expect(try await telephone.press("48300").contains("Pour Langogne, tapez 1."))
    }

    @Test("the confirming key ten times at once publishes once, and all hear the same number")
    func atOnce() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        #expect(try await telephone.askForHelp().contains("Pour publier, tapez 1."))
        let request = try telephone.request(["digits": "1"])
        let answers = await withTaskGroup(of: WebhookAnswer.self) { group in
            for _ in 0..<10 { group.addTask { await house.receive(request, at: .simulator, .call) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        #expect(answers.first?.body.contains("41, ") == true)
        let rows = try await house.callRows()
        #expect((rows["listing"], rows["pin"]) == (1, 1))
    }

    @Test("two different keys at once: one of them is taken, both hear the same")
    func twoAtOnce() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        _ = try await telephone.askForHelp()
        let requests = try ["1", "2"].map { try telephone.request(["digits": $0]) }
        let answers = await withTaskGroup(of: WebhookAnswer.self) { group in
            for request in requests { group.addTask { await house.receive(request, at: .simulator, .call) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        let published = try await house.callRows()["listing"] ?? 0
        let answer = try #require(answers.first?.body)
        #expect(answer.contains("Rien n'est publié") == (published == 0))
        #expect(answer.contains("C'est publié") == (published == 1))
    }

    @Test("a call goes on after a restart, and a webhook from before it is answered as before")
    func restart() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        #expect(try await telephone.askForHelp().contains("les courses, secteur de Langogne"))
        let before = try await telephone.again()
        telephone.move(to: try await house.restarted())
        #expect(try await telephone.again() == before)
        #expect(try await telephone.press("1").contains("C'est publié"))
    }

    @Test("the end of a call that nobody knows leaves nothing but its exchange")
    func unknownEnd() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        try await telephone.hangUp()
        #expect(try await house.callRows() == [:])
        #expect(try await house.exchanges().map(\.reason) == ["the end of a call that is not ours"])
    }

    @Test(
        "anything else of a call that nobody knows begins it anew, without doing what was asked",
        arguments: [
            #"{"digits": "1"}"#, #"{"silence": true}"#, #"{"dialled": "answered"}"#, #"{"speech": "stop"}"#,
            #"{"recorded": {"url": "https://recordings.example/1.wav", "seconds": 3}}"#,
        ])
    func unknownCall(event: String) async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        let fields = try #require(try JSONSerialization.jsonObject(with: Data(event.utf8)) as? [String: Any])
        #expect(try await telephone.send(fields).contains("Pour demander de l'aide, tapez 1."))
        #expect(try await house.exchanges().map(\.reason) == ["a call that is not known: it begins anew"])
        #expect(try await house.callRows()["staff_item"] == nil)
    }

    @Test("after its end a call is given no other step, whatever still comes")
    func afterTheEnd() async throws {
        let house = try await House.make()
        var telephone = Telephone(Telephone.landline, in: house)
        #expect(try await telephone.askForHelp().contains("Pour publier"))
        let late = try telephone.request(["digits": "1"])
        try await telephone.hangUp()
        let rows = try await house.callRows()
        #expect(await house.receive(late, at: .simulator, .call).status == 200)
        #expect(try await house.callRows() == rows)
        #expect(rows["listing"] == nil, "what was not confirmed has not happened")
    }

    @Test("two people at once on two calls do not meet")
    func twoCalls() async throws {
        let house = try await House.make()
        var first = Telephone(Telephone.landline, call: "call-1", in: house)
        var second = Telephone(Telephone.mobile, call: "call-2", in: house)
        _ = try await first.askForHelp()
        _ = try await second.askForHelp()
        #expect(try await first.press("1").contains("Votre code secret est"))
        #expect(try await second.press("1").contains("Votre code secret est") == false, "a mobile is one person's")
        #expect(try await house.callRows()["listing"] == 2)
    }
}
