import ArgumentParser
import Domain
import Foundation
import Store

/// `approve`: lets the words of a listing appear.
struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Let the words of a listing appear, or not.",
        discussion: """
            Category and area of a listing are public at once; its words only after this. `queue` shows them, and what of \
            them is withheld, with the reason: numbers, addresses, names, ages, absences and what else would point at \
            somebody. --as-written lets them appear whole. --words are what you heard in the voice message of the listing \
            (see `listen`).
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The listing's reference.")
    var reference: String

    @Flag(help: "Refuse the words: the listing stays, without them.")
    var refuse = false

    @Flag(help: "Show the words whole, also what the private-data screen withholds.")
    var asWritten = false

    @Option(help: ArgumentHelp("Write these words down, as they were said after the tone.", valueName: "words"))
    var words: String?

    func validate() throws {
        if refuse, asWritten { throw ValidationError("--refuse and --as-written exclude each other.") }
        if refuse, words != nil { throw ValidationError("--refuse and --words exclude each other.") }
    }

    func run() async throws {
        guard let reference = Reference(reference) else {
            throw ValidationError("“\(reference)” is not a reference: 4 to 6 digits, the first from 4 to 9.")
        }
        let wiring = try Wiring(options.load())
        let store = try await wiring.openStore()
        defer { try? store.close() }
        if let words { return try await write(words, of: reference, store, wiring.screen) }
        let shown = refuse ? nil : try await wordsToShow(of: reference, store, wiring.screen)
        let isDecided = try await store.write {
            try $0.decide(words: shown != nil, of: reference, at: Date(), as: shown)
        }
        guard isDecided else { throw ValidationError("No words of listing \(reference) wait.") }
        print(
            shown.map { "From now on listing \(reference) says: \(TerminalText.line($0))" }
                ?? "The words of \(reference) stay hidden.")
    }

    private func wordsToShow(
        of reference: Reference, _ store: Store, _ screen: PrivateDataScreen
    ) async throws -> String {
        let words: String?
        do {
            words = try await store.read { try $0.awaitingWords(of: reference) }
        } catch let fault as VaultFault {
            throw ValidationError("The words of \(reference) cannot be read: \(fault). --refuse hides them.")
        }
        guard let words else { throw ValidationError("No words of listing \(reference) wait.") }
        return try screened(words, screen)
    }

    private func write(
        _ words: String, of reference: Reference, _ store: Store, _ screen: PrivateDataScreen
    ) async throws {
        let shown = try screened(words, screen)
        let isWritten = try await store.write { try $0.write(shown, of: reference, at: Date()) }
        guard isWritten else { throw ValidationError("Listing \(reference) has no voice message.") }
        print("From now on listing \(reference) says: \(TerminalText.line(shown))")
    }

    private func screened(_ words: String, _ screen: PrivateDataScreen) throws -> String {
        let shown = asWritten ? words : screen.withheld(words)
        guard shown.contains(where: \.isLetter) else {
            throw ValidationError(
                "Nothing of these words may appear. --refuse hides them, --as-written shows them whole.")
        }
        return shown
    }
}
