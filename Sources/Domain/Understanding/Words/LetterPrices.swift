/// What the slips of fingers, keypads and French ears cost, in tenths of an edit.
enum LetterPrices {
    /// Two neighbours exchanged, or keys that lie side by side.
    static let slip = 8
    /// A letter doubled, or one that sounds alike.
    static let alike = 6

    /// A letter missing or too many; cheap where it only doubles its neighbour, or is mute.
    static func price(ofOne letters: UnsafeBufferPointer<UInt8>, at index: Int) -> Int32 {
        guard index > 0 else { return Int32(TypingDistance.edit) }
        let letter = letters[index]
        if letters[index - 1] == letter || letter == UInt8(ascii: "h") { return Int32(alike) }
        guard index == letters.count - 1 else { return Int32(TypingDistance.edit) }
        switch letter {
        case UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "x"): return Int32(alike)
        default: return Int32(TypingDistance.edit)
        }
    }

    /// One letter for another; a little dearer at the beginning of a word, which people seldom get wrong.
    static func price(of left: UInt8, for right: UInt8, isFirst: Bool, _ table: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let pair = pair(left, right) else { return Int32(TypingDistance.edit) }
        return Int32(table[pair]) + (isFirst ? 2 : 0)
    }

    /// The price of each pair of letters.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: UInt8(TypingDistance.edit), count: 26 * 26)
        func set(_ left: UInt8, _ right: UInt8, _ price: Int) {
            guard let there = pair(left, right), let back = pair(right, left) else { return }
            table[there] = UInt8(price)
            table[back] = UInt8(price)
        }
        for row in keyboardRows {
            for (left, right) in zip(row.utf8, row.utf8.dropFirst()) { set(left, right, slip) }
        }
        for key in keypad {
            for left in key.utf8 { for right in key.utf8 where left != right { set(left, right, slip) } }
        }
        for pair in acrossRows { set(pair.utf8.first ?? 0, pair.utf8.last ?? 0, slip) }
        for pair in soundingAlike { set(pair.utf8.first ?? 0, pair.utf8.last ?? 0, alike) }
        return table
    }()

    private static func pair(_ left: UInt8, _ right: UInt8) -> Int? {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard letters.contains(left), letters.contains(right) else { return nil }
        return Int(left - UInt8(ascii: "a")) * 26 + Int(right - UInt8(ascii: "a"))
    }

    private static let keyboardRows = ["azertyuiop", "qsdfghjklm", "wxcvbn"]
    private static let acrossRows = [
        "aq", "zs", "ed", "rf", "tg", "yh", "uj", "ik", "ol", "pm", "qw", "sx", "dc", "fv", "gb", "hn",
    ]
    /// The letters of one key of a telephone without a keyboard.
    private static let keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
    private static let soundingAlike = [
        "sc", "sz", "ck", "kq", "cq", "gj", "iy", "ae", "ei", "fv", "td", "bp", "mn", "ou", "ao", "xs", "vw",
    ]
}
