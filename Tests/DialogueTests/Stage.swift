import Domain
import Foundation
import Logging
import Prompts
import Providers
import Store
import Switchboard

/// The real service on an empty store in memory, with a clock that a transcript moves.
struct Stage {
    let store: Store
    let rehearsal: Rehearsal

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let gazetteer: Result<Gazetteer, any Error> = Result { try loadGazetteer() }
    static let book: Result<PromptBook, any Error> = Result {
        try PromptBook(folder: root.appending(path: "Prompts/fr").path, checking: [SMSPhrase.self, VoicePhrase.self])
    }
    /// Made once: its index holds all communes of France.
    static let understander: Result<Understander, any Error> = Result {
        let prompts = try book.get()
        return Understander(
            gazetteer: try gazetteer.get(),
            vocabulary: Vocabulary(categories: prompts.categories, intents: prompts.intents, département: "48"))
    }
    static let identity = ServiceIdentity(
        name: "Coup de fil", operatorName: "Département de la Lozère", phone: "04 65 71 48 48", listingDays: 30)

    static let staff = PhoneNumber(parsing: "04 65 71 48 48").flatMap { number in
        OpeningHours("Mo-Fr 09:00-12:00,14:00-17:00").map { StaffLine(number: number, hours: $0) }
    }

    static func make() async throws -> Stage {
        let (gazetteer, book, understander) = (try gazetteer.get(), try book.get(), try understander.get())
        let store = try Store.inMemory()
        try await store.write { try $0.seedCategories(book.categories) }
        // 24 November 2026, 10:00 in Paris.
        let clock = RehearsalClock(seconds: 1_795_510_800)
        let switchboard = Switchboard(
            store: store, providers: [Simulator(key: "key")],
            profile: ServiceProfile(
                identity: identity, ownNumbers: [PhoneNumber(parsing: "04 65 71 48 00")].compactMap(\.self),
                publicURL: "http://127.0.0.1:8080", staff: staff),
            territory: HomeTerritory(gazetteer: gazetteer, département: "48"), wording: book,
            understand: { understander.understand($0, near: Vantage(département: "48")) },
            transport: .simulated(), pace: OutboxPace(pause: 0), surroundings: clock.surroundings,
            logger: Logger(label: "tests"))
        return Stage(store: store, rehearsal: Rehearsal(switchboard, key: "key", clock: clock))
    }

    private static func loadGazetteer() throws -> Gazetteer {
        let folder = root.appending(path: "Sources/Domain/Places/Data")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Gazetteer(
            tables: GazetteerTables(fileNames: names) { name in
                names.contains(name) ? [UInt8](try Data(contentsOf: folder.appending(path: name))) : nil
            })
    }
}
