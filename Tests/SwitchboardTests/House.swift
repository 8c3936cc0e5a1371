import Domain
import Foundation
import GRDB
import Logging
import Prompts
import Providers
import Switchboard

@testable import Store

/// The real service with both providers, a clock moved by hand, and everything it logs.
struct House: Sendable {
    let store: Store
    let switchboard: Switchboard
    let clock: RehearsalClock
    let log: CapturedLog

    static let tables = [
        "person", "listing", "tally", "conversation", "inbound_message", "outbound_message", "exchange", "replay_key",
        "staff_item", "reveal",
    ]

    static func make(
        store given: Store? = nil, transport: Transport = .unplugged, pause: TimeInterval = 0,
        retention: Retention = Retention(), more providers: [any Provider] = []
    ) async throws -> House {
        let (world, log) = (try World.made.get(), CapturedLog())
        let store = try given ?? Store.inMemory()
        try await store.write { try $0.seedCategories(world.book.categories) }
        // 24 November 2026, 10:00 in Paris.
        let clock = RehearsalClock(seconds: 1_795_510_800)
        let identity = ServiceIdentity(
            name: "Coup de fil", operatorName: "Département de la Lozère", phone: "04 65 71 48 48", listingDays: 30)
        let switchboard = Switchboard(
            store: store,
            providers: [Twilio(accountSid: "AC1", authTokens: [Door.token]), Simulator(key: Door.key)] + providers,
            profile: ServiceProfile(
                identity: identity, ownNumbers: [PhoneNumber(parsing: Door.ourNumber)].compactMap(\.self),
                publicURL: Door.base),
            territory: world.territory, wording: world.book,
            understand: { world.understander.understand($0, near: Vantage(département: "48")) },
            transport: transport, pace: OutboxPace(pause: pause), retention: retention,
            surroundings: clock.surroundings, logger: log.logger)
        return House(store: store, switchboard: switchboard, clock: clock, log: log)
    }

    func receive(_ request: WebhookRequest, at door: Door, _ route: WebhookRoute = .message) async -> WebhookAnswer {
        await switchboard.receive(request, from: door.rawValue, route: route)
    }

    /// Rows of each table that has some.
    func rows() async throws -> [String: Int] {
        try await store.read { reading in
            var counts: [String: Int] = [:]
            for table in Self.tables {
                let count = try Int.fetchOne(reading.db, sql: "SELECT count(*) FROM \(table)") ?? 0
                if count > 0 { counts[table] = count }
            }
            return counts
        }
    }

    func exchanges() async throws -> [Exchange] {
        try await store.read { try $0.exchanges(since: Date(timeIntervalSince1970: 0), limit: 10_000) }
    }

    /// The texts that reached us, unsealed, in order.
    func received() async throws -> [String] {
        try await store.read { reading in
            try Data.fetchAll(reading.db, sql: "SELECT text_sealed FROM inbound_message ORDER BY id")
                .map { try reading.vault.openText($0, .received) }
        }
    }

    /// What became of the texts that left by themselves, in the order in which they were queued.
    func sent() async throws -> [String] {
        try await store.read { reading in
            try Row.fetchAll(
                reading.db,
                sql: "SELECT state, code, next FROM outbound_message WHERE our_number_sealed IS NOT NULL ORDER BY id"
            ).map { row in [row[0] as String?, row[1], row[2]].compactMap(\.self).joined(separator: " ") }
        }
    }

    /// Puts a text to a telephone into the outbox.
    @discardableResult
    func queue(
        _ text: String = "Bonjour", to telephone: Int = 1, through door: Door = .twilio, inReplyTo: InboundID? = nil
    ) async throws -> OutboundID {
        let (now, number) = (clock.surroundings.now(), PhoneNumber(parsing: "+3363998000\(telephone)"))
        return try await store.write { transaction in
            guard let number else { throw CancellationError() }
            let person = try transaction.person(reachedBy: number, at: now)
            let text = TextToSend(
                to: person.id, through: door.rawValue, from: Door.ourNumber, text: text, inReplyTo: inReplyTo)
            return try transaction.queue(text, due: now, at: now)
        }
    }

    func text(_ sql: String) async throws -> String? {
        try await store.read { try String.fetchOne($0.db, sql: sql) }
    }
}

/// What takes seconds to make: made once.
struct World: Sendable {
    let territory: HomeTerritory
    let book: PromptBook
    let understander: Understander

    static let made = Result { try World() }

    private init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Domain/Places/Data")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let gazetteer = try Gazetteer(
            tables: GazetteerTables(fileNames: names) { name in
                names.contains(name) ? [UInt8](try Data(contentsOf: folder.appending(path: name))) : nil
            })
        territory = HomeTerritory(gazetteer: gazetteer, département: "48")
        book = try PromptBook(
            folder: root.appending(path: "Prompts/fr").path, checking: [SMSPhrase.self, VoicePhrase.self])
        understander = Understander(
            gazetteer: gazetteer,
            vocabulary: Vocabulary(categories: book.categories, intents: book.intents, département: "48"))
    }
}
