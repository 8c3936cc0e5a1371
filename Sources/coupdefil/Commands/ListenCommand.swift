import ArgumentParser
import Domain
import Foundation
import Store

/// `listen`: what somebody said after the tone.
struct ListenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "listen",
        abstract: "Write a voice message to a file, to be heard.",
        discussion: """
            `queue` shows which item has one. The words of a listing are written down by approve --words; a message for \
            staff is seen to by queue --done. A voice message is deleted 30 days after it was said.
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The voice message's number.")
    var message: Int64

    @Option(help: ArgumentHelp("The sound file to write.", valueName: "path"))
    var to: String

    func run() async throws {
        let wiring = try Wiring(options.load())
        let store = try await wiring.openStore()
        defer { try? store.close() }
        let id = VoiceMessageID(message)
        guard let sound = try await store.read({ try $0.sound(of: id) }) else {
            throw ValidationError("There is no voice message \(message), or it has not come from the provider yet.")
        }
        try Self.write(sound, to: to)
        print("\(to) holds the voice message. Delete it when it was heard.")
    }

    /// Readable by nobody else.
    private static func write(_ sound: Data, to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path) exists already.")
        }
        guard FileManager.default.createFile(atPath: path, contents: sound, attributes: [.posixPermissions: 0o600])
        else { throw ValidationError("\(path) cannot be written.") }
    }
}
