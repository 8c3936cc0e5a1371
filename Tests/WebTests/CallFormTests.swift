import Domain
import Foundation
import Testing

@testable import Web

/// The calling telephone without JavaScript.
@Suite struct CallFormTests {
    @Test func aCallGoesOnFromPageToPage() async throws {
        try await TestSite.run { site, client in
            var page = try await press("do=call&number=0465710051", on: try await client.get("/simulateur"), client)
            #expect(said(page) == ["Bonjour.", "Tapez 1."])
            page = try await press("key=1", on: page, client)
            for key in ["4", "8", "1"] { page = try await press("key=\(key)", on: page, client) }
            // A code is not written out, and not told before it is complete.
            #expect(page.body.contains("• • •"))
            #expect(site.received.count == 2)
            page = try await press("key=5", on: page, client)
            page = try await press("do=say&words=Du+pain", on: page, client)
            #expect(page.body.contains("Du pain (message de 1 s)"))
            page = try await press("do=busy", on: page, client)
            #expect(said(page) == ["Bonjour.", "Tapez 1.", "Le code ?", "Parlez.", "Occupé.", "Encore ?"])
            page = try await press("do=nothing", on: page, client)
            page = try await press("do=say&words=oui", on: page, client)
            #expect(page.body.contains("raccroché"))
            let events = try events(site)
            #expect(events.map(\.digits) == [nil, "1", "4815", nil, nil, nil, nil, nil, nil])
            #expect(events.map(\.silence) == [nil, nil, nil, nil, nil, true, true, nil, nil])
            #expect(events[3].recorded?.url == "http://simulator.invalid/messages/1")
            #expect(events[4].dialled == "busy")
            #expect(events[7].speech == "oui")
            #expect(events[8].ended == true)
            #expect(Set(events.map(\.id)).count == 1)
            #expect(events.allSatisfy { $0.from == "0465710051" && $0.to == "04 65 71 48 00" })
            let turns = site.received.map { $0.request.url.split(separator: "=").last ?? "" }
            #expect(turns == ["0", "1", "2", "3", "4", "5", "6", "6", "9"])
        }
    }

    @Test func aPageInTheMiddleOfACallIsAsStored() async throws {
        try await TestSite.run { _, client in
            var page = try await press("do=call&number=0465710051", on: try await client.get("/simulateur"), client)
            page = try await press("key=1", on: page, client)
            page = try await press("key=4", on: page, client)
            try SnapshotTests().expectStored(page.body, as: "simulator-calling")
        }
    }

    @Test func withheldNumbersAreLeftOut() async throws {
        try await TestSite.run { site, client in
            let idle = try await client.get("/simulateur")
            _ = try await press("do=call&number=0465710051&withheld=1", on: idle, client)
            _ = try await press("do=call&number=", on: idle, client)
            for event in try events(site) { #expect(event.from == nil && event.began == true) }
        }
    }

    @Test func buttonsThatMeanNothingNowChangeNothing() async throws {
        try await TestSite.run { site, client in
            let idle = try await client.get("/simulateur")
            for form in ["key=1", "do=hang-up", "do=say&words=a", "do=nothing", "do=busy", "do=x", "key=12"] {
                #expect(try await press(form, on: idle, client).status == 200)
            }
            #expect(site.received.isEmpty)
            let calling = try await press("do=call", on: idle, client)
            for form in ["key=x", "key=12", "do=answered", "do=call", "do=say&words=", "do=failed"] {
                #expect(said(try await press(form, on: calling, client)) == ["Bonjour.", "Tapez 1."])
            }
            #expect(site.received.count == 1)
        }
    }

    @Test func aServiceOutOfOrderCanBeAskedAgainOrLeft() async throws {
        try await TestSite.run(change: { site in
            let receive = site.receive
            site.receive = { request, provider, route in
                let text = String(decoding: request.body, as: UTF8.self)
                return text.contains("began") ? await receive(request, provider, route) : .init(status: 503)
            }
        }) { _, client in
            var page = try await press("do=call&number=1", on: try await client.get("/simulateur"), client)
            page = try await press("key=1", on: page, client)
            #expect(page.body.contains("Essayez encore, ou raccrochez"))
            page = try await press("do=hang-up", on: page, client)
            #expect(page.body.contains("est terminé"))
        }
    }

    @Test func aLongCallFitsItsForm() {
        var transcript = Transcript(telephones: 4)
        var call = PageCall()
        for number in 0..<100 {
            call.add(number % 2 == 0 ? .service : .caller, String(repeating: "é", count: 500))
            transcript.add(.init(telephone: 0, isReply: true, time: "14:05", text: String(repeating: "👵", count: 500)))
        }
        transcript.keep(call)
        #expect(transcript.formBytes <= Transcript.mostFormBytes && transcript.isSound)
        #expect(transcript.call?.lines.isEmpty == false && !transcript.lines.isEmpty)
    }

    private func events(_ site: TestSite) throws -> [TestCall.Event] {
        try site.received.map { try JSONDecoder().decode(TestCall.Event.self, from: Data($0.request.body)) }
    }

    private func press(
        _ form: String, on page: TestClient.Answer, _ client: TestClient
    ) async throws -> TestClient.Answer {
        let history = try SnapshotTests().history(page.body)
        return try await client.post(
            "/simulateur", type: "application/x-www-form-urlencoded", body: "history=\(history)&\(form)")
    }

    private func said(_ page: TestClient.Answer) -> [String] {
        page.body.matches(of: #/said received"><p dir="auto"><span class="unseen">[^<]*<\/span>([^<]*)/#).map {
            String($0.output.1)
        }
    }
}
