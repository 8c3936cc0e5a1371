import ArgumentParser
import Foundation
import Testing

@testable import coupdefil

/// The help of every command, stored as people read it.
struct HelpTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Help")

    static var commands: [String] {
        CoupDeFil.configuration.subcommands.compactMap { $0.configuration.commandName }
    }

    @Test func everyCommandHasAName() {
        #expect(Self.commands.count == CoupDeFil.configuration.subcommands.count)
        #expect(Set(Self.commands).count == Self.commands.count)
    }

    @Test(arguments: ["coupdefil"] + commands) func isAsStored(_ name: String) throws {
        let help =
            if let command = CoupDeFil.configuration.subcommands.first(where: { $0.configuration.commandName == name })
            {
                CoupDeFil.helpMessage(for: command, columns: 100)
            } else {
                CoupDeFil.helpMessage(columns: 100)
            }
        let file = Self.folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["COUPDEFIL_UPDATE"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try (help + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let stored = try String(contentsOf: file, encoding: .utf8)
        #expect(stored == help + "\n")
    }

    @Test(arguments: [
        ["queue", "--reveal", "1"], ["logs", "--since", "soon"], ["logs", "--since", "-1h"], ["nonsense"],
    ])
    func refusesWhatMakesNoSense(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try CoupDeFil.parseAsRoot(arguments) }
    }
}
