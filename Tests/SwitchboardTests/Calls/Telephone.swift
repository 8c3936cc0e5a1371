import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A telephone that calls, through the simulator's webhooks, and sends each of them again as often as a test likes.
struct Telephone {
    static let landline = "+33465710051"
    static let mobile = "+33639980001"

    private(set) var house: House
    let call: String
    /// Nil for a withheld one.
    let number: String?
    /// Where the next event goes, from the last answer.
    private(set) var next: String
    /// The last webhook, to be sent once more.
    private(set) var last: WebhookRequest?

    init(_ number: String?, call: String = "call-1", in house: House) {
        self.house = house
        self.number = number
        self.call = call
        next = Door.simulator.url(.call)
    }

    /// What is said after an event, a sentence a line.
    @discardableResult
    mutating func send(_ event: [String: Any]) async throws -> String {
        let request = try request(event)
        last = request
        let answer = await house.receive(request, at: .simulator, .call)
        try #require(answer.status == 200)
        guard !answer.body.isEmpty else { return "" }
        let document = try JSONDecoder().decode(Document.self, from: Data(answer.body.utf8))
        next = document.next
        return document.said
    }

    /// The last webhook once more.
    func again() async throws -> WebhookAnswer { await house.receive(try #require(last), at: .simulator, .call) }

    /// The service is another process now.
    mutating func move(to house: House) { self.house = house }

    func request(_ event: [String: Any]) throws -> WebhookRequest {
        var event = event
        (event["id"], event["to"]) = (call, Door.ourNumber)
        if let number { event["from"] = number }
        let body = try JSONSerialization.data(withJSONObject: event, options: .sortedKeys)
        let query = next.split(separator: "?", maxSplits: 1).dropFirst().first.map { "?\($0)" } ?? ""
        return Door.simulator.json([UInt8](body), .call, query: query)
    }

    @discardableResult
    mutating func begin() async throws -> String { try await send(["began": true]) }

    /// One after the other; what is said after the last.
    @discardableResult
    mutating func press(_ keys: String...) async throws -> String {
        var said = ""
        for key in keys { said = try await send(["digits": key]) }
        return said
    }

    @discardableResult
    mutating func say(_ words: String, confidence: Double = 1) async throws -> String {
        try await send(["speech": words, "confidence": confidence])
    }

    @discardableResult
    mutating func record(_ seconds: Int, at url: String = "https://recordings.example/1.wav") async throws -> String {
        try await send(["recorded": ["url": url, "seconds": seconds]])
    }

    mutating func hangUp() async throws { try await send(["ended": true]) }

    /// Asks for courses at Langogne, up to the confirming turn.
    mutating func askForHelp() async throws -> String {
        try await begin()
        try await press("1", "1", "48300", "1")
        return try await record(0, at: "")
    }

    private struct Document: Decodable {
        let next: String
        let steps: [Step]

        var said: String { steps.flatMap { ($0.prompt ?? []).map(\.text) + ["(\($0.step))"] }.joined(separator: "\n") }

        struct Step: Decodable {
            let step: String
            let prompt: [Prompt]?
        }

        struct Prompt: Decodable {
            let text: String
        }
    }
}

extension House {
    /// Rows of what calls write, besides exchanges.
    func callRows() async throws -> [String: Int] {
        try await store.read { reading in
            var counts: [String: Int] = [:]
            for table in ["person", "listing", "staff_item", "inbound_message", "call", "voice_message", "pin"] {
                let count = try Int.fetchOne(reading.db, sql: "SELECT count(*) FROM \(table)") ?? 0
                if count > 0 { counts[table] = count }
            }
            return counts
        }
    }

    /// The same service after a restart.
    func restarted() async throws -> House { try await House.make(store: store) }
}
