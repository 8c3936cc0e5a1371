import Domain
import Foundation

/// How long callers listen: what `prompts --seconds` prints, from the real dialogue with example values.
struct SpeechReport: Encodable, CustomStringConvertible {
    struct Menu: Encodable {
        let name: String
        /// Besides 0 and the star.
        let options: Int
        /// Of the sentences with a choice; a listing that is read out before them is none.
        let seconds: Double
        /// Those sentences.
        let choices: [String]
        /// All that is said there.
        let said: [String]
    }

    struct Way: Encodable {
        let name: String
        /// How many are pressed.
        let keys: Int
        /// Of speech, for somebody who waits for each choice to be said before pressing its key.
        let seconds: Double
        let said: [String]
    }

    let menus: [Menu]
    let ways: [Way]

    init(_ wiring: Wiring) throws {
        let calls = try ExampleCalls(wiring)
        menus = try calls.menus().map { name, prompt in
            let choices = prompt.filter { !SpokenOption.options(in: $0.text).isEmpty }
            let keys = Set(choices.flatMap { SpokenOption.options(in: $0.text).map(\.key) }).subtracting("0*")
            return Menu(
                name: name, options: keys.count, seconds: Self.tenths(SpokenLength.seconds(choices)),
                choices: choices.map(\.text), said: prompt.map(\.text))
        }
        ways = try calls.ways().map { way in
            Way(
                name: way.name, keys: way.keys.joined().count, seconds: Self.tenths(SpokenLength.seconds(way.heard)),
                said: way.heard.map(\.text))
        }
    }

    var description: String {
        let menuLines = menus.map { Self.row($0.name, "\($0.options) choices", "\($0.seconds) s") }
        let wayLines = ways.map { Self.row($0.name, "\($0.keys) keys", "\($0.seconds) s") }
        return
            (["Menus, seconds of speech:"] + menuLines + ["", "Ways, seconds of speech to the end of the wait:"]
            + wayLines).joined(separator: "\n")
    }

    private static func row(_ name: String, _ count: String, _ seconds: String) -> String {
        "  \(name.padding(toLength: 48, withPad: " ", startingAt: 0))\(count)  \(seconds)"
    }

    private static func tenths(_ seconds: Double) -> Double { (seconds * 10).rounded() / 10 }
}
