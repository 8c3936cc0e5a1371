import ArgumentParser
import Domain
import Foundation
import Store

/// `approve`: lets the words of a listing appear.
struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Let the words of a listing appear, or not.",
        discussion: "Category and area of a listing are public at once; its words only after this. `queue` shows them.")

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The listing's reference.")
    var reference: String

    @Flag(help: "Refuse the words: the listing stays, without them.")
    var refuse = false

    func run() async throws {
        guard let reference = Reference(reference) else {
            throw ValidationError("“\(reference)” is not a reference: 4 to 6 digits, the first from 4 to 9.")
        }
        let store = try await Wiring(options.load()).openStore()
        defer { try? store.close() }
        let approved = !refuse
        let isDecided = try await store.write { try $0.decide(words: approved, of: reference, at: Date()) }
        guard isDecided else { throw ValidationError("No words of listing \(reference) wait.") }
        print(approved ? "The words of \(reference) appear from now on." : "The words of \(reference) stay hidden.")
    }
}
