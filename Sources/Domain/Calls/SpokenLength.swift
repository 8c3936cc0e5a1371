/// How long a voice takes to say words, estimated from their number: to judge prompts and recordings by.
///
/// The figures are those of espeak-ng's French at 160 words a minute, rounded: of ten prompts nine are within a sixth of its
/// length (`Scripts/bench/speech` compares them). People who read aloud for a telephone are about as fast.
public enum SpokenLength {
    static let word = 0.26
    /// After each sentence but the last one, and after a colon.
    static let stop = 0.45
    static let comma = 0.25
    /// Seconds between two utterances, as the providers put them.
    public static let pause = 0.5

    /// Seconds that it takes to say the text.
    public static func seconds(_ text: String) -> Double {
        var (words, stops, commas) = (0, 0, 0)
        var token = Substring()
        func finish() {
            words += token.isEmpty ? 0 : Int(token).map(Self.words) ?? 1
            token = ""
        }
        for character in text.reversed().drop(while: { ".!?:;, ".contains($0) }).reversed() {
            switch character {
            case ".", "!", "?", ":", ";": stops += 1
            case ",": commas += 1
            default: break
            }
            if character.isLetter || character.isNumber || "'’-".contains(character) {
                token.append(character)
            } else {
                finish()
            }
        }
        finish()
        return Double(words) * word + Double(stops) * stop + Double(commas) * comma
    }

    /// Seconds for these one after the other, with the pauses between them.
    public static func seconds(_ utterances: [Utterance]) -> Double {
        utterances.map { seconds($0.text) }.reduce(0, +) + Double(max(0, utterances.count - 1)) * pause
    }

    /// How many words a number has in French: 15 one, 27 two, 112 two ("cent douze").
    static func words(_ number: Int) -> Int {
        switch number {
        case ..<17, 20, 30, 40, 50, 60: 1
        case ..<100: 2
        case ..<1000: (number < 200 ? 1 : 2) + (number % 100 == 0 ? 0 : words(number % 100))
        case ..<1_000_000:
            (number < 2000 ? 1 : 1 + words(number / 1000)) + (number % 1000 == 0 ? 0 : words(number % 1000))
        // Nobody says it as a number.
        default: String(number).count
        }
    }
}
