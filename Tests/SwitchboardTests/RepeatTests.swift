import Domain
import Store
import Switchboard
import Testing

/// The same message again, many at once, and reports on what we sent.
struct RepeatTests {
    @Test("a repeat is answered byte for byte as before, with no new row but an exchange", arguments: Door.allCases)
    func repeats(door: Door) async throws {
        let house = try await House.make()
        let first = try door.text("besoin courses Mende", id: "SM1", from: "+33639980001")
        let answer = await house.receive(first, at: door)
        #expect(answer.status == 200)
        #expect(answer.body.contains("Courses"))
        var rows = try await house.rows()
        #expect(await house.receive(first, at: door) == answer)
        rows["exchange"] = 2
        #expect(try await house.rows() == rows)

        let yes = try door.text("1", id: "SM2", from: "+33639980001")
        let published = await house.receive(yes, at: door)
        #expect(published.body.contains("4127"))
        rows = try await house.rows()
        #expect(rows["listing"] == 1)
        #expect(await house.receive(first, at: door) == answer, "also after later messages")
        #expect(await house.receive(yes, at: door) == published)
        rows["exchange"] = 5
        #expect(try await house.rows() == rows)
    }

    @Test("the same message ten times at once is taken once", arguments: Door.allCases)
    func atOnce(door: Door) async throws {
        let house = try await House.make()
        let request = try door.text("besoin courses Mende", id: "SM1", from: "+33639980001")
        let answers = await withTaskGroup(of: WebhookAnswer.self) { group in
            for _ in 0..<10 { group.addTask { await house.receive(request, at: door) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        let rows = try await house.rows()
        #expect(rows["inbound_message"] == 1)
        #expect(rows["outbound_message"] == 1)
        #expect(rows["exchange"] == 10)
    }

    @Test("fifty people at once are each answered and kept", arguments: Door.allCases)
    func fiftyPeople(door: Door) async throws {
        let house = try await House.make()
        let requests = try (10..<60).map {
            try door.text("besoin courses Mende", id: "SM\($0)", from: "+336399800\($0)")
        }
        let answers = await withTaskGroup(of: WebhookAnswer.self) { group in
            for request in requests { group.addTask { await house.receive(request, at: door) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 50)
        #expect(answers.allSatisfy { $0.status == 200 && $0.body.contains("Courses") })
        let expected = ["person", "conversation", "inbound_message", "outbound_message", "exchange"]
        #expect(try await house.rows() == Dictionary(uniqueKeysWithValues: expected.map { ($0, 50) }))
    }

    @Test("the same id at two providers is two messages")
    func twoProviders() async throws {
        let house = try await House.make()
        for door in Door.allCases {
            let request = try door.text("menu", id: "SM1", from: "+33639980001")
            #expect(await house.receive(request, at: door).status == 200)
        }
        let rows = try await house.rows()
        #expect(rows["inbound_message"] == 2)
        #expect(rows["person"] == 1)
    }

    @Test("delivery reports move a message one way", arguments: Door.allCases)
    func reports(door: Door) async throws {
        let house = try await House.make()
        let text = try door.text("menu", id: "SM1", from: "+33639980001")
        _ = await house.receive(text, at: door)
        let (state, sid) = ("SELECT state FROM outbound_message", "SM5f0e1d2c3b4a5968a7766b5544c33dee")
        for (reported, expected) in [
            ("sent", "sent"), ("delivered", "delivered"), ("sent", "delivered"), ("undelivered", "delivered"),
        ] {
            let report = door.report(reported, of: 1, id: sid)
            #expect(await house.receive(report, at: door, .status).status == 200)
            #expect(try await house.text(state) == expected)
        }
        #expect(try await house.text("SELECT provider_id FROM outbound_message") == sid)
    }

    @Test("a report on a message that is not ours: 200, with a reason for staff", arguments: Door.allCases)
    func foreignReport(door: Door) async throws {
        let house = try await House.make()
        #expect(await house.receive(door.report("delivered", of: 77, id: "SM9"), at: door, .status).status == 200)
        #expect(try await house.rows() == ["exchange": 1])
        #expect(try await house.exchanges().first?.reason?.isEmpty == false)
    }
}
