import Domain
import Foundation
import Testing

@testable import Store

/// The record of every webhook, as staff read it.
@Suite struct ExchangeTests {
    private func keep(
        _ count: Int, in store: Store, about message: InboundID? = nil, reason: String? = nil
    ) async throws {
        for index in 0..<count {
            let record = try ExchangeRecord(
                provider: "simulator", route: .message, request: "POST \(index)", store: store)
            try await store.write {
                try $0.keep(
                    record, about: message, status: 200, answer: "200 \(index)", reason: reason,
                    at: Samples.now.addingTimeInterval(Double(index)), tookMicroseconds: 1500)
            }
        }
    }

    @Test func theNewestComeOldestFirst() async throws {
        let store = try await Samples.store()
        try await keep(5, in: store)
        func requests(since seconds: Double, _ limit: Int) async throws -> [String] {
            let since = Samples.now.addingTimeInterval(seconds)
            return try await store.read { try $0.exchanges(since: since, limit: limit).map(\.request) }
        }
        #expect(try await requests(since: 0, 3) == ["POST 2", "POST 3", "POST 4"])
        #expect(try await requests(since: 4, 3) == ["POST 4"])
        #expect(try await requests(since: 5, 3) == [])
        #expect(try await requests(since: 0, 0) == [])
    }

    @Test func oneShowsItsPersonMaskedAndItsIntent() async throws {
        let store = try await Samples.store()
        let message = try await store.write { try $0.receive(Samples.text("SM1"), from: try $0.person(42)) }
        try await keep(1, in: store, about: message, reason: "a repeat")
        let exchange = try #require(try await store.read { try $0.exchanges(since: Samples.now, limit: 9) }.first)
        #expect(exchange.number.map { "\($0)" } == "…42")
        #expect(!"\(exchange)".contains("+33600000042"))
        #expect(exchange.intent == "search")
        #expect(exchange.reason == "a repeat")
        #expect(exchange.answer == "200 0")
        #expect(exchange.tookMicroseconds == 1500)
        #expect(exchange.at == Samples.now)
    }

    @Test func oneWithoutAPersonShowsNone() async throws {
        let store = try await Samples.store()
        try await keep(1, in: store)
        let exchange = try #require(try await store.read { try $0.exchanges(since: Samples.now, limit: 9) }.first)
        #expect(exchange.number == nil)
        #expect(exchange.intent == nil)
        #expect(exchange.reason == nil)
    }
}
