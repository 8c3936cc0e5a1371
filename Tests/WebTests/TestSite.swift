import Domain
import Foundation
import Prompts
import Synchronization

@testable import Web

/// A site on a loopback socket, answered from arrays; it remembers the webhooks that reached it.
final class TestSite: Sendable {
    struct Received: Sendable {
        let request: WebhookRequest
        let provider: String
        let route: WebhookRoute
        /// Of a webhook that was turned away.
        var refusal: (status: Int, reason: String)?
    }

    private let webhooks = Mutex<[Received]>([])
    private let sounds = Mutex<[[UInt8]]>([])

    /// The voice messages that were kept.
    var kept: [[UInt8]] { sounds.withLock { $0 } }

    var received: [Received] { webhooks.withLock { $0 } }

    /// Runs a site with so many listings while the body lasts; `change` makes it another one.
    static func run<Result: Sendable>(
        listings count: Int = 45, change: (inout Site) -> Void = { _ in },
        _ body: (TestSite, TestClient) async throws -> Result
    ) async throws -> Result {
        let test = TestSite()
        var site = try test.site(listings: count)
        change(&site)
        return try await withThrowingTaskGroup(of: Void.self, returning: Result.self) { [site] group in
            let (ports, ready) = AsyncStream.makeStream(of: Int.self)
            group.addTask {
                defer { ready.finish() }
                try await serve(site: site) { ready.yield($0) }
            }
            guard let port = await ports.first(where: { _ in true }) else {
                try await group.next()
                throw TestClient.Fault(description: "the server did not start")
            }
            let result = try await body(test, TestClient(port: port))
            group.cancelAll()
            return result
        }
    }

    private func site(listings count: Int) throws -> Site {
        let (territory, words, gazetteer) = try (
            TestPlaces.territory.get(), TestPlaces.words.get(), TestPlaces.gazetteer.get()
        )
        let listings = try TestListings(territory: territory, categories: words.categories, count: count)
        var site = Site(
            name: "Coup de fil", operatorName: "Département de la Lozère", telephone: "04 65 71 48 00",
            contact: "04 65 71 48 48", publicURL: "https://entraide.example", simulator: Self.simulator(),
            wording: words,
            receive: { [self] request, provider, route in
                webhooks.withLock { $0.append(Received(request: request, provider: provider, route: route)) }
                return route == .call && provider == "simulator"
                    ? TestCall.answer(to: request) : Self.answer(to: request, provider)
            },
            refuse: { [self] request, provider, route, status, reason in
                webhooks.withLock {
                    $0.append(
                        Received(request: request, provider: provider, route: route, refusal: (status, reason)))
                }
            },
            search: { listings.search($0, offset: $1, limit: $2) },
            listing: { reference in listings.all.first { $0.reference == reference } },
            categories: { listings.categories },
            place: { gazetteer.place($0, near: Vantage(département: "48")) }, commune: { gazetteer.commune($0) })
        site.now = { TestListings.noon }
        site.simulator?.keepMessage = keep
        return site
    }

    private static func simulator() -> SimulatorAccess {
        let identifiers = Mutex(0)
        return SimulatorAccess(
            key: "k3y", number: "04 65 71 48 00",
            newMessageID: {
                identifiers.withLock {
                    $0 += 1
                    return "message-\($0)"
                }
            })
    }

    private func keep(_ sound: [UInt8]) -> String {
        sounds.withLock {
            $0.append(sound)
            return "http://simulator.invalid/messages/\($0.count)"
        }
    }

    private static func answer(to request: WebhookRequest, _ provider: String) -> WebhookAnswer {
        guard provider == "simulator" else {
            return provider == "twilio"
                ? WebhookAnswer(status: 200, contentType: "text/xml", body: "<Response/>") : WebhookAnswer(status: 404)
        }
        let text = String(decoding: request.body, as: UTF8.self)
        if text.contains("STOP") { return WebhookAnswer(status: 503) }
        let type = "application/json; charset=utf-8"
        if text.contains("SILENCE") { return WebhookAnswer(status: 200, contentType: type, body: #"{"replies":[]}"#) }
        return WebhookAnswer(
            status: 200, contentType: type,
            body:
                #"{"replies":["Visible de tous : demande Courses, secteur de Mende. 1 publier, 2 annuler","ça coûte 2 €"]}"#
        )
    }
}
