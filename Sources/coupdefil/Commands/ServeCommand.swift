import ArgumentParser
import Domain
import Foundation
import Logging
import Prompts
import ServiceLifecycle
import Store
import Switchboard
import UnixSignals
import Web

/// `serve`: the whole service.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the webhooks, the public list and, where enabled, the simulator.")

    @OptionGroup var options: SettingsOptions

    @Option(help: ArgumentHelp("Where to listen; 0.0.0.0 is everywhere.", valueName: "address"))
    var host: String?

    @Option(help: ArgumentHelp("The port to listen on.", valueName: "number"))
    var port: String?

    @Option(help: ArgumentHelp("The address under which the providers and people reach the service.", valueName: "url"))
    var publicURL: String?

    func run() async throws {
        var flags: [String: String] = [:]
        flags["host"] = host
        flags["port"] = port
        flags["public-url"] = publicURL
        let settings = try options.load(flags)
        try refuseIfIncomplete(settings)
        if options.demo { try makeFolder(of: settings.database) }
        let wiring = try Wiring(settings)
        warn(of: wiring.book.recordings.faults, wiring.logger)
        let store = try await wiring.openStore(making: true)
        let simulatorKey = settings.simulatorIsOn ? UUID().uuidString : nil
        let providers = try wiring.providers(simulatorKey: simulatorKey)
        let curl = CurlTransport()
        let messages = SimulatedMessages()
        let switchboard = try await wiring.switchboard(
            store, providers, transport: curl.transport, messages: messages)
        var site = wiring.site(store, switchboard, simulatorKey: simulatorKey)
        site.simulator?.keepMessage = { messages.keep($0) }
        let isDemo = options.demo
        let application = try webApplication(
            site: site, host: settings.host, port: settings.port, logger: wiring.logger
        ) { port in
            // Not by print, which keeps it back where output is a file or a pipe.
            let greeting = Self.greeting(settings, port: port, isDemo: isDemo)
            FileHandle.standardOutput.write(Data("\(greeting)\n".utf8))
        }
        let group = ServiceGroup(
            services: [application, Housekeeper(switchboard: switchboard), Postman(switchboard: switchboard)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: wiring.logger)
        do {
            try await group.run()
        } catch {
            guard let fault = listeningFault(error, host: settings.host, port: settings.port) else { throw error }
            throw ValidationError(fault)
        }
        try store.close()
    }

    private func warn(of faults: [RecordingFault], _ logger: Logger) {
        for fault in faults { logger.warning("a recording is not played", metadata: ["why": "\(fault.sentence)"]) }
    }

    private func refuseIfIncomplete(_ settings: Settings) throws {
        for warning in settings.warnings { FileHandle.standardError.write(Data("warning: \(warning)\n".utf8)) }
        guard let missing = settings.missing.first else { return }
        throw ValidationError(
            """
            \(missing.key) is not set (\(missing.help)). Set it in coupdefil.yaml or as \(missing.variable), or try \
            serve --demo.
            """)
    }

    private func makeFolder(of file: String) throws {
        let folder = URL(filePath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static func greeting(_ settings: Settings, port: Int, isDemo: Bool) -> String {
        let url = settings.ownPublicURL ?? "http://\(settings.host):\(port)"
        guard settings.simulatorIsOn else { return "Serving \(url)" }
        let lines = [
            "", "Coup de fil is ready.", "", "  Telephones   \(url)/simulateur", "  Public list  \(url)/annonces", "",
            "Text “Besoin courses Mende” from one telephone and answer 1, then text “LISTE MENDE” from the other,",
            "or call from the landline beside them.",
            isDemo ? "Staff, in another terminal:  .build/debug/coupdefil queue --demo" : nil, "Ctrl-C ends.",
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }
}

/// Keeps house every minute until the service ends.
struct Housekeeper: Service {
    let switchboard: Switchboard

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            await switchboard.keepHouse()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(60)) }
        }
    }
}

/// Sends what leaves by itself until the service ends; what is on its way then is waited for.
struct Postman: Service {
    let switchboard: Switchboard

    func run() async throws {
        await cancelWhenGracefulShutdown { await switchboard.keepOutboxMoving() }
    }
}
