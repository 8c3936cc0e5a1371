import ArgumentParser
import Domain
import Foundation
import Prompts

/// `prompts`: what a human voice can record, and what of it is there.
struct PromptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts",
        abstract: "List what a human voice can record for callers, and check the recordings.",
        discussion: """
            A recording of a sentence is audio/<key>.wav beside voice.yaml: WAV, one channel, 8000 or 16000 samples a second, \
            PCM of 8 or 16 bits or mu-law. A file <key>.txt beside it may hold the words that it says; when the prompt \
            changes, the recording is reported and the synthetic voice speaks. Sentences with values are always synthetic. \
            The exit code is 1 when a file is wrong. --seconds prints how long callers listen instead: each menu, the way \
            to the first choice and to the first listing, estimated from the words.
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Print how many seconds each menu takes to say.")
    var seconds = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let settings = try options.load()
        if seconds {
            let report = try SpeechReport(Wiring(settings))
            print(json ? try JSONText.text(report) : report.description)
            return
        }
        let report = PromptsReport(try Wiring.prompts(settings))
        print(json ? try JSONText.text(report) : report.description)
        if !report.faults.isEmpty { throw ExitCode(1) }
    }
}

/// What `prompts` finds.
struct PromptsReport: Encodable, CustomStringConvertible {
    struct Line: Encodable {
        let key: String
        /// With `{{placeholders}}` where there are some.
        let words: String
        /// Seconds of the recording; nil where there is none.
        let recorded: Double?
        /// Seconds that the words take to say.
        let estimated: Double
    }

    let recordable: [Line]
    let synthetic: [Line]
    /// A sentence each.
    let faults: [String]

    init(_ book: PromptBook) {
        func line(_ key: VoicePhrase) -> Line {
            let words = book.text(key, Dictionary(uniqueKeysWithValues: key.placeholders.map { ($0, "{{\($0)}}") }))
            return Line(
                key: key.rawValue, words: words,
                recorded: book.recordings.found[key.rawValue].map { Self.tenths($0.seconds) },
                estimated: Self.tenths(SpokenLength.seconds(words)))
        }
        recordable = VoicePhrase.allCases.filter(\.isRecordable).map(line)
        synthetic = VoicePhrase.allCases.filter { !$0.isRecordable && !$0.isPiece }.map(line)
        faults = book.recordings.faults.map(\.sentence)
    }

    var description: String {
        let count = recordable.count { $0.recorded != nil }
        let width = (recordable + synthetic).map(\.key.count).max() ?? 0
        func row(_ line: Line) -> String {
            let state = line.recorded.map { "recorded \($0) s" } ?? "about \(line.estimated) s"
            return [line.key, state].map { $0.padding(toLength: max(width, 16), withPad: " ", startingAt: 0) }
                .joined(separator: "  ") + "  \(line.words)"
        }
        let sections = [
            ["To record as audio/<key>.wav, \(count) of \(recordable.count) done:"] + recordable.map { "  \(row($0))" },
            ["", "Synthetic, for they hold values:"] + synthetic.map { "  \(row($0))" },
            faults.isEmpty ? [] : [""] + faults.map { "WRONG  audio/\($0)" },
        ]
        return sections.joined().joined(separator: "\n")
    }

    private static func tenths(_ seconds: Double) -> Double { (seconds * 10).rounded() / 10 }
}

extension RecordingFault {
    /// One sentence; a name that belongs to no prompt is followed by the nearest that does.
    var sentence: String {
        guard case .unknownKey(let key) = reason else { return "\(self)." }
        let names = VoicePhrase.allCases.filter(\.isRecordable).map(\.rawValue)
        return "\(self)\(nearestName(to: key, among: names).map { "; the nearest is \($0)" } ?? "")."
    }
}
