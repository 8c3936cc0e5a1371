import ArgumentParser
import Domain
import Foundation
import Store
import Switchboard

/// `simulate`: telephones in a terminal.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Text the service from a terminal, with telephones and a store that last as long as the command.",
        discussion: """
            A line is a text from the first telephone. "@ 2" picks up the second one, "~ 3 days" lets time pass, \
            an empty line is left out, end of input (Ctrl-D) ends.

            With --call the landline 51 rings the service at once: a line of digits is keys, an empty line is a silence, \
            any other line is said, also after the tone; of a person who is rung it says what becomes of that (answered, \
            busy, no answer). "hang up" ends.

            --save writes it all as a transcript, which is a test once it lies under Tests/DialogueTests/Transcripts.
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Call the service instead of texting it.")
    var call = false

    @Option(help: ArgumentHelp("Write a transcript to this file.", valueName: "path"))
    var save: String?

    func run() async throws {
        let wiring = try Wiring(options.load())
        let store = try Store.inMemory()
        try await wiring.seed(store)
        let clock = RehearsalClock(seconds: Date().timeIntervalSince1970.rounded())
        let key = UUID().uuidString
        let providers = try wiring.providers(simulatorKey: key)
        let switchboard = try await wiring.switchboard(store, providers, clock.surroundings, pause: 0)
        let rehearsal = Rehearsal(switchboard, key: key, clock: clock)
        var conversation = TypedConversation(rehearsal, isTerminal: isatty(STDIN_FILENO) == 1)
        try await call ? conversation.call() : conversation.text()
        if let save { try conversation.transcript.text.write(toFile: save, atomically: true, encoding: .utf8) }
    }
}
