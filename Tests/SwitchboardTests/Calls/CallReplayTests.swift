import Domain
import Foundation
import Providers
import Switchboard
import Testing

@testable import Store

/// A provider's replay key: the same signed request again may be answered as before, and moves nothing.
struct CallReplayTests {
    private static let door = "signing"

    /// The simulator, with a replay key in a header of its own.
    private struct Signing: Provider {
        let simulator = Simulator(key: Door.key)
        var name: String { CallReplayTests.door }
        var abilities: Abilities { simulator.abilities }

        func verify(_ request: WebhookRequest, now: Date) -> Verification {
            .genuine(replayKey: request.header("X-Token"))
        }
        func events(in request: WebhookRequest, route: WebhookRoute) throws(WebhookFault) -> [ProviderEvent] {
            try simulator.events(in: request, route: route)
        }
        func answer(to replies: [TextReply]) -> WebhookAnswer { simulator.answer(to: replies) }
        func answer(to call: [CallStep], at urls: CallURLs) -> WebhookAnswer { simulator.answer(to: call, at: urls) }
        func request(sending text: OutboundText) -> HTTPRequest { simulator.request(sending: text) }
        func outcome(of response: HTTPResponse) -> SendOutcome { simulator.outcome(of: response) }
        func request(calling call: OutboundCall, now: Date) -> HTTPRequest? { nil }
        func outcome(ofCalling response: HTTPResponse) -> SendOutcome { simulator.outcome(ofCalling: response) }
    }

    private let house: House

    init() async throws { house = try await House.make(more: [Signing()]) }

    private func send(_ event: String, turn: Int, token: String) async -> WebhookAnswer {
        let body = #"{"id":"call-1","from":"+33465710051","to":"\#(Door.ourNumber)",\#(event)}"#
        let request = WebhookRequest(
            method: "POST", url: "\(Door.base)/webhooks/\(Self.door)/call?turn=\(turn)",
            headers: [(name: "X-Token", value: token), (name: "Content-Type", value: "application/json")],
            body: [UInt8](body.utf8))
        return await house.switchboard.receive(request, from: Self.door, route: .call)
    }

    @Test func sameRequestAgain() async throws {
        let first = await send(#""began":true"#, turn: 0, token: "a")
        #expect(first.status == 200)
        #expect(await send(#""began":true"#, turn: 0, token: "a") == first, "a repeat")
        let second = await send(#""digits":"1""#, turn: 1, token: "b")
        #expect(second.body.contains("De quelle aide"))
        #expect(await send(#""digits":"1""#, turn: 1, token: "b") == second, "a repeat")
    }

    @Test("whoever caught a token can't move a call with it, nor begin one")
    func stolenToken() async throws {
        let first = await send(#""began":true"#, turn: 0, token: "a")
        let rows = try await house.callRows()
        #expect(await send(#""digits":"1""#, turn: 1, token: "a").status == 403)
        let other = #"{"id":"call-2","from":"+33465710052","to":"\#(Door.ourNumber)","began":true}"#
        let request = WebhookRequest(
            method: "POST", url: "\(Door.base)/webhooks/\(Self.door)/call",
            headers: [(name: "X-Token", value: "a"), (name: "Content-Type", value: "application/json")],
            body: [UInt8](other.utf8))
        #expect(await house.switchboard.receive(request, from: Self.door, route: .call).status == 403)
        #expect(try await house.callRows() == rows)
        #expect(await send(#""silence":true"#, turn: 1, token: "c").body.contains("Je n'ai rien entendu."))
        #expect(first.status == 200)
    }
}
