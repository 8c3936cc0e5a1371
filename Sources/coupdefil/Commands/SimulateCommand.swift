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
            an empty line is left out, end of input (Ctrl-D) ends. --save writes it all as a transcript, which is a test \
            once it lies under Tests/DialogueTests/Transcripts.
            """)

    @OptionGroup var options: SettingsOptions

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
        let transcript = try await converse(rehearsal, showing: isatty(STDIN_FILENO) == 1)
        if let save { try write(transcript, to: save) }
    }

    private func write(_ transcript: Transcript, to file: String) throws {
        do {
            try transcript.text.write(toFile: file, atomically: true, encoding: .utf8)
        } catch {
            throw ValidationError("The transcript cannot be written to \(file).")
        }
    }

    private func converse(_ rehearsal: Rehearsal, showing isTerminal: Bool) async throws -> Transcript {
        if isTerminal { print("Text the service, for instance: Besoin courses Mende. Ctrl-D ends.") }
        var transcript = Transcript()
        var telephone = 1
        while let written = readLine(strippingNewline: true) {
            guard !written.isEmpty else { continue }
            let line = Self.line(written)
            if case .telephone(let number) = line { telephone = number }
            let played = try await rehearsal.play(Transcript([.telephone(telephone), line]))
            let new = played.lines.dropFirst()
            transcript.lines += new
            // What was typed in a terminal stands there already.
            for line in new where !isTerminal || line.isSent { print(line) }
        }
        return transcript
    }

    /// A line with a sign is a line of a transcript; any other is a text.
    private static func line(_ written: String) -> Transcript.Line {
        guard let line = Transcript.Line(written), !line.isSent else { return .received(written) }
        return line
    }
}

extension Transcript.Line {
    fileprivate var isSent: Bool {
        switch self {
        case .sent, .sentTo: true
        case .calling(let line): line.isOfService
        case .remark, .telephone, .received, .passed: false
        }
    }
}
