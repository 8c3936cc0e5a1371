import ArgumentParser
import Domain
import Foundation
import Logging
import Prompts
import Providers
import Store
import Switchboard
import Web

/// Everything put together from the settings, in one place.
struct Wiring: Sendable {
    let settings: Settings
    let gazetteer: Gazetteer
    let territory: HomeTerritory
    let book: PromptBook
    let profile: ServiceProfile
    let logger: Logger

    /// Reads and checks the files; a fault names file and line.
    init(_ settings: Settings) throws {
        self.settings = settings
        gazetteer = try GazetteerFiles.gazetteer()
        territory = HomeTerritory(
            gazetteer: gazetteer, département: settings.département, communes: settings.communes, k: settings.k)
        book = try Self.prompts(settings)
        profile = try Self.profile(settings, recordings: book.recordings.keys)
        var logger = Logger(label: "coupdefil") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = settings.logLevel
        self.logger = logger
    }

    /// The prompts in force; a fault names file and line.
    static func prompts(_ settings: Settings) throws -> PromptBook {
        try PromptBook(
            folder: InstalledFiles.path("\(settings.promptsFolder)/\(settings.language)"),
            checking: [SMSPhrase.self, VoicePhrase.self, WebPhrase.self, CardPhrase.self])
    }

    static func profile(_ settings: Settings, recordings: Set<String> = []) throws -> ServiceProfile {
        let name = settings.serviceName
        guard name.count <= ServiceIdentity.longestName else {
            throw ValidationError(
                """
                service.name has \(name.count) characters; the first SMS to anyone begins with it, so it may have \
                \(ServiceIdentity.longestName).
                """)
        }
        let numbers = settings.serviceNumber.flatMap { PhoneNumber(parsing: $0) }.map { [$0] } ?? []
        return ServiceProfile(
            identity: ServiceIdentity(
                name: name, operatorName: settings.serviceOperator ?? name,
                phone: settings.serviceContact ?? settings.serviceNumber ?? "", listingDays: settings.listingDays),
            ownNumbers: numbers, publicURL: settings.publicURL, staff: staffLine(settings),
            recordings: recordings)
    }

    private static func staffLine(_ settings: Settings) -> StaffLine? {
        guard let number = settings.serviceContact.flatMap({ PhoneNumber(parsing: $0) }),
            let hours = OpeningHours(settings.serviceHours)
        else { return nil }
        return StaffLine(number: number, hours: hours)
    }

    /// What may not become public of people's words.
    var screen: PrivateDataScreen { PrivateDataScreen(words: book.intents, gazetteer: gazetteer) }

    /// Opens the database with its key file. Only `serve` makes them, with the categories of a new service.
    func openStore(making: Bool = false) async throws -> Store {
        let exists = FileManager.default.fileExists(atPath: settings.database)
        guard exists || making else {
            throw ValidationError(
                "There is no database \(settings.database); `serve` makes it, --database names another.")
        }
        let vault = try KeyFile.vault(at: settings.keyFile, databaseExists: exists)
        let store = try Store.open(at: settings.database, vault: vault)
        try await seed(store)
        return store
    }

    func seed(_ store: Store) async throws {
        let categories = book.categories
        try await store.write { try $0.seedCategories(categories) }
    }

    /// The providers that were told what they need. The simulator is one only where it is enabled.
    func providers(simulatorKey: String?) throws -> [any Provider] {
        var values = settings.providers
        values["simulator"] = simulatorKey.map { ["key": $0] }
        return try Registry.kinds.compactMap { kind in
            try values[kind.name].map { values throws in try kind.make(values) }
        }
    }

    /// `transport`: the way to real providers; `messages`: what is said into simulated telephones; `pause`: seconds between two
    /// texts from one number, of the settings unless given.
    func switchboard(
        _ store: Store, _ providers: [any Provider], _ surroundings: Surroundings = .real,
        transport: Transport = .unplugged, messages: SimulatedMessages = SimulatedMessages(), pause: Int? = nil
    ) async throws -> Switchboard {
        let categories = try await store.read { $0.openCategories }
        let understander = Understander(
            gazetteer: gazetteer,
            vocabulary: Vocabulary(categories: categories, intents: book.intents, département: territory.département))
        let vantage = Vantage(département: territory.département)
        return Switchboard(
            store: store, providers: providers, profile: profile, territory: territory, wording: book,
            understand: { understander.understand($0, near: vantage) },
            transport: .simulated(messages: messages, beyond: transport),
            pace: OutboxPace(pause: Double(pause ?? settings.sendingPause)),
            retention: Retention(exchangeDays: settings.exchangeDays), surroundings: surroundings, logger: logger)
    }
}
