import ArgumentParser
import Domain
import Foundation
import Prompts
import Providers
import Switchboard

/// `fallback`: what a provider says by itself while the service cannot be reached.
struct FallbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fallback",
        abstract: "Write what providers are to serve while this service cannot be reached.",
        discussion: """
            Calls hear who this is and the emergency numbers, and a person is rung; texts are answered with the same. Each \
            provider that has settings gets its documents in a folder of its own; call.txt and message.txt hold the plain \
            words, for whoever has no place for such documents. Write them again whenever a name, a number or a sentence \
            changes.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: ArgumentHelp("The folder to write to; made where it is missing.", valueName: "folder"))
    var out: String

    func run() throws {
        let settings = try options.load()
        let documents = try FallbackDocuments(Wiring(settings))
        for (path, text) in documents.files {
            let file = URL(filePath: out).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        print(documents.instructions(in: out))
    }
}

/// The documents of every provider that was told its settings, and the plain words.
struct FallbackDocuments {
    /// By path.
    let files: [(path: String, text: String)]

    /// Throws what is missing to make them.
    init(_ wiring: Wiring) throws {
        guard let staff = wiring.profile.staff?.number else {
            throw ValidationError("service.contact must be a whole telephone number, so that it can be rung.")
        }
        guard let own = wiring.profile.ownNumbers.first else {
            throw ValidationError("service.number must be a whole telephone number: the person who is rung sees it.")
        }
        let identity = wiring.profile.identity
        let voice = VoiceFace(wording: wiring.book, territory: wiring.territory, identity: identity)
        let steps = voice.stepsWhileDown(ringing: staff, as: own.e164)
        let text = SMSFace(wording: wiring.book, territory: wiring.territory, identity: identity).textWhileDown
        let provided = try wiring.providers(simulatorKey: nil).compactMap { $0 as? any FallbackProvider }
            .flatMap { provider in
                provider.fallback(to: steps, text: text).map { (path: "\(provider.name)/\($0.file)", text: $0.body) }
            }
        files = provided + [("call.txt", Self.words(of: steps) + "\n"), ("message.txt", text + "\n")]
    }

    /// A sentence a line.
    private static func words(of steps: [CallStep]) -> String {
        let said = steps.flatMap { step in
            switch step {
            case .say(let utterances): utterances
            case .dial(let dialling): dialling.prompt
            case .gather, .record, .redirect, .hangUp: [Utterance]()
            }
        }
        return said.map(\.text).joined(separator: "\n")
    }

    /// Where each file is to be entered.
    func instructions(in folder: String) -> String {
        files.map { "\(folder)/\($0.path): \(Self.place(of: $0.path))." }.joined(separator: "\n")
    }

    private static func place(of path: String) -> String {
        switch path {
        case "twilio/call.xml":
            "make a TwiML Bin of it and choose that for the number's voice calls, “primary handler fails”"
        case "twilio/message.xml":
            "make a TwiML Bin of it and choose that for the number's messages, “primary handler fails”"
        case "vonage/call.json":
            "put it on another host and enter its address as the application's fallback answer URL (GET)"
        case "call.txt": "the words of a call, for an announcement that the company itself can play"
        case "message.txt": "the words of a text, for an automatic answer of the company"
        default: "enter it where the company asks for an answer when ours fails"
        }
    }
}
