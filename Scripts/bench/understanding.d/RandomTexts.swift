import Domain

/// Texts that nobody would write, the same ones each time.
struct RandomTexts {
    private var random = SplitMix(state: 48)
    private let names: [String]
    private let phrases: [String]

    init(_ gazetteer: Gazetteer, _ words: IntentWords) {
        names = ["48", "59", "12", "62"].flatMap { gazetteer.communes(inDépartement: $0) }.compactMap {
            gazetteer.commune($0)?.name
        }
        phrases = words.phrases.values.joined().sorted()
    }

    /// Mostly as long as an SMS, now and then as long as ten.
    mutating func next() -> String {
        let longest = [160, 160, 160, 160, 160, 160, 160, 480, 480, 1600][Int.random(in: 0..<10, using: &random)]
        let length = Int.random(in: 0...longest, using: &random)
        let kind = Int.random(in: 0..<8, using: &random)
        var text = ""
        while text.utf8.count < length { text += part(kind) }
        return text
    }

    private mutating func part(_ kind: Int) -> String {
        switch kind {
        case 0: Unicode.Scalar(UInt32.random(in: 1..<0xD800, using: &random)).map { String($0) } ?? ""
        case 1: letters(1)
        case 2: name() + " "
        case 3: phrase() + " "
        case 4: String(name().dropLast()) + (Bool.random(using: &random) ? " " : "")
        case 5: String(phrase().dropFirst())
        case 6: letters(Int.random(in: 3...9, using: &random)) + " "
        default: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        }
    }

    private mutating func name() -> String { names[Int.random(in: 0..<names.count, using: &random)] }
    private mutating func phrase() -> String { phrases[Int.random(in: 0..<phrases.count, using: &random)] }

    private mutating func letters(_ count: Int) -> String {
        String((0..<count).map { _ in Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &random))) })
    }

    private static let pieces = [
        "st ", "saint ", "s ", "48", "a", "mon mari ", "frappe ", "de la ", "courses", "mende", "!", "*", "9999 ", "mal ",
        "je ", "peux ", "plus ", "\u{0}", "🙂", "’",
    ]
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
