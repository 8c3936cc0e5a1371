import ArgumentParser
import Domain
import Foundation
import Store

/// `logs`: every webhook, masked.
struct LogsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs", abstract: "Show what reached the service and how it was answered; numbers are masked.")

    @OptionGroup var options: SettingsOptions

    @Option(help: ArgumentHelp("How far back: 30m, 2h, 7d.", valueName: "time"), transform: Self.seconds)
    var since: TimeInterval = 3600

    @Option(help: ArgumentHelp("At most so many, the newest.", valueName: "count"))
    var limit = 100

    @Flag(help: "Show the masked request and answer of each.")
    var full = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let store = try await Wiring(options.load()).openStore()
        defer { try? store.close() }
        let (start, limit) = (Date().addingTimeInterval(-since), max(1, limit))
        let exchanges = try await store.read { try $0.exchanges(since: start, limit: limit) }
        if json { return print(try JSONText.text(exchanges.map { Entry($0, full: full) })) }
        guard !exchanges.isEmpty else { return print("Nothing since then.") }
        for exchange in exchanges { print(text(exchange)) }
    }

    private func text(_ exchange: Exchange) -> String {
        let facts = [
            exchange.at.formatted(.iso8601), exchange.isOutbound ? "to" : "from", exchange.provider, exchange.route,
            "\(exchange.status)",
            exchange.number?.description, exchange.intent,
            "\(Double(exchange.tookMicroseconds / 10) / 100) ms", exchange.reason,
        ]
        let unreadable = exchange.unreadable.map { "UNREADABLE (exchange \(exchange.id)): \($0)" }
        let line = TerminalText.line((facts.compactMap(\.self) + unreadable).joined(separator: "  "))
        guard full else { return line }
        let record = TerminalText.lines("\(exchange.request)\n\n\(exchange.answer)")
        return ([line] + record.map { "    \($0)" }).joined(separator: "\n")
    }

    private static func seconds(_ text: String) throws -> TimeInterval {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Double(text.dropLast()), count > 0,
            count.isFinite
        else { throw ValidationError("“\(text)” is not a time like 30m, 2h or 7d.") }
        return count * unit
    }

    private struct Entry: Encodable {
        let id: Int64
        let at: Date
        let direction: String
        let provider: String
        let route: String
        let status: Int
        let number: String?
        let intent: String?
        let reason: String?
        let tookMicroseconds: Int
        let request: String?
        let answer: String?
        let unreadable: [String]

        init(_ exchange: Exchange, full: Bool) {
            id = exchange.id
            at = exchange.at
            direction = exchange.isOutbound ? "outbound" : "inbound"
            provider = exchange.provider
            route = exchange.route
            status = exchange.status
            number = exchange.number?.description
            intent = exchange.intent
            reason = exchange.reason
            tookMicroseconds = exchange.tookMicroseconds
            request = full ? exchange.request : nil
            answer = full ? exchange.answer : nil
            unreadable = exchange.unreadable.map(\.description)
        }
    }
}
