import Domain
import Testing

/// Nonsense, seeded: an answer in bounded time, and no crash. `Scripts/bench/understanding` plays a million of them.
struct RandomTextTests {
    @Test func randomTexts() {
        var random = SeededGenerator(seed: 48)
        let screen = PrivateDataScreen(words: Texts.words, gazetteer: Places.gazetteer)
        for _ in 0..<150 {
            let text = RandomText.text(using: &random)
            let understanding = Texts.understand(text)
            #expect((0...1).contains(understanding.confidence))
            #expect(understanding.place.candidates.allSatisfy { Places.gazetteer.commune($0) != nil })
            _ = screen.withheld(text)
        }
    }

    @Test(arguments: [
        "", " ", "a", "\u{0}", "🙂🙂🙂", "مرحبا", "Ελληνικά", "日本語", "\u{202E}STOP", "é\u{301}\u{301}\u{301}", "...", "'",
        "\r\n\r\n", "-1", "99999999999999999999", "0000", "+33", "&&&&", "№5", "1️⃣",
    ])
    func oddTexts(_ text: String) {
        _ = Texts.understand(text)
    }

    @Test(arguments: ["a", "st ", "mal ", "s", "48", "mon mari me frappe ", "saint ", "1 ", "courses", "é", "!", "m'"])
    func longTexts(_ part: String) {
        // How long that takes is Scripts/bench/understanding's matter.
        _ = Texts.understand(String(String(repeating: part, count: 1600).prefix(1600)))
    }

    @Test func emergenciesAtTheEndOfALongText() {
        let text = String(repeating: "je vous raconte ma vie ", count: 60) + "et je suis tombée"
        #expect(Texts.understand(text).alarm == .help)
    }
}

/// Texts made of letters, names, phrases and other scripts.
enum RandomText {
    private static let names = Places.gazetteer.communes(inDépartement: "48").map(Places.name)
    private static let phrases = Texts.words.phrases.values.joined().sorted()

    static func text(using random: inout SeededGenerator) -> String {
        let kind = Int.random(in: 0..<6, using: &random)
        let length = Int.random(in: 0...400, using: &random)
        var text = ""
        while text.utf8.count < length { text += part(kind, using: &random) }
        return text
    }

    private static func part(_ kind: Int, using random: inout SeededGenerator) -> String {
        switch kind {
        case 0: Unicode.Scalar(UInt32.random(in: 1..<0xD800, using: &random)).map { String($0) } ?? ""
        case 1: String(Unicode.Scalar(UInt8.random(in: 32...126, using: &random)))
        case 2: (names.randomElement(using: &random) ?? "") + " "
        case 3: (phrases.randomElement(using: &random) ?? "") + " "
        case 4: Slip.of(names.randomElement(using: &random) ?? "Mende", using: &random) + " "
        default:
            ["st ", "s ", "48", "a", "mon mari ", "frappe ", "courses", "mende", "!", "9999 "].randomElement(
                using: &random) ?? ""
        }
    }
}
