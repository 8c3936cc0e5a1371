import ArgumentParser
import Domain
import Foundation
import Store

/// `queue`: what waits for a person of the département.
struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Show what waits for a person of the département, most urgent first.",
        discussion: """
            Numbers are masked. --reveal prints the whole number of one item, for calling back, and keeps a note of it \
            with the reason. --done ends an item.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: ArgumentHelp("Print the whole number of this item; needs --reason.", valueName: "id"))
    var reveal: Int64?

    @Option(help: ArgumentHelp("Why the number is needed.", valueName: "words"))
    var reason: String?

    @Option(help: ArgumentHelp("Mark this item as seen to.", valueName: "id"))
    var done: Int64?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if reveal != nil, reason?.allSatisfy(\.isWhitespace) ?? true {
            throw ValidationError("--reveal needs --reason.")
        }
        if reveal != nil, done != nil { throw ValidationError("--reveal and --done exclude each other.") }
    }

    func run() async throws {
        let wiring = try Wiring(options.load())
        let store = try await wiring.openStore()
        defer { try? store.close() }
        if let done { return try await finish(done, store) }
        if let reveal { return try await show(numberOf: reveal, store) }
        let items = try await store.read { try $0.openStaffItems() }
        let screen = wiring.screen
        print(json ? try JSONText.text(items.map { Entry($0, screen) }) : Self.table(items, screen, at: Date()))
    }

    private func finish(_ id: Int64, _ store: Store) async throws {
        let isDone = try await store.write { try $0.finish(staffItem: id, disposition: "done", at: Date()) }
        guard isDone else { throw ValidationError("There is no open item \(id).") }
        print("Item \(id) is done.")
    }

    private func show(numberOf id: Int64, _ store: Store) async throws {
        let reason = reason ?? ""
        let number = try await store.write { try $0.reveal(staffItem: id, reason: reason, at: Date()) }
        guard let number else { throw ValidationError("There is no open item \(id) with a number.") }
        print(number.wholeNationalForm)
    }

    private static func table(_ items: [StaffItem], _ screen: PrivateDataScreen, at now: Date) -> String {
        guard !items.isEmpty else { return "Nothing waits." }
        return items.map { item in
            let facts = [
                "\(item.id)", item.matter.rawValue, "since \(Waiting.text(now.timeIntervalSince(item.createdAt)))",
                item.number.map { "from \($0)" }, item.reference.map { "listing \($0)" },
                item.askedAgain > 0 ? "asked \(item.askedAgain + 1) times" : nil,
                item.promisedAt.map { Waiting.promise($0, at: now) },
                item.voice.map { "voice message \($0.id.value), \($0.seconds) s, \($0.place.rawValue)" },
            ]
            var lines: [String?] = [
                facts.compactMap(\.self).joined(separator: "  "), item.words.map { TerminalText.line($0) },
            ]
            lines += withheld(item, screen).map { TerminalText.line($0) } + item.unreadable.map { "UNREADABLE: \($0)" }
            return lines.compactMap(\.self).joined(separator: "\n    ")
        }.joined(separator: "\n")
    }

    /// What of a listing's words will not appear, and why: "withheld (number): 06 12 34 56 78".
    fileprivate static func withheld(_ item: StaffItem, _ screen: PrivateDataScreen) -> [String] {
        guard item.matter == .words, let words = item.words else { return [] }
        return screen.findings(in: words).map { "withheld (\($0.reason.rawValue)): \(words[$0.range])" }
    }

    private struct Entry: Encodable {
        let id: Int64
        let matter: String
        let createdAt: Date
        let reference: Int?
        let number: String?
        let words: String?
        let promisedAt: Date?
        let askedAgain: Int
        let voiceMessage: Int64?
        let withheld: [String]
        let unreadable: [String]

        init(_ item: StaffItem, _ screen: PrivateDataScreen) {
            withheld = QueueCommand.withheld(item, screen)
            id = item.id
            matter = item.matter.rawValue
            createdAt = item.createdAt
            reference = item.reference?.number
            number = item.number?.description
            words = item.words
            promisedAt = item.promisedAt
            askedAgain = item.askedAgain
            voiceMessage = item.voice?.id.value
            unreadable = item.unreadable.map(\.description)
        }
    }
}

/// How long something waits, roughly: "5 min", "3 h", "2 days".
enum Waiting {
    static func text(_ seconds: TimeInterval) -> String {
        let minutes = Int(max(0, seconds) / 60)
        if minutes < 90 { return "\(minutes) min" }
        if minutes < 48 * 60 { return "\(minutes / 60) h" }
        return "\(minutes / 1440) days"
    }

    /// "promised by 2026-11-26 18h", or since when that is past.
    static func promise(_ time: Date, at now: Date) -> String {
        let day = CivilDay(time)
        let date = "\(day.year)-\(twoDigits(day.month))-\(twoDigits(day.day))"
        let promise = "promised by \(date) \(Promise.hour)h"
        return time > now ? promise : "\(promise), LATE by \(text(now.timeIntervalSince(time)))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
