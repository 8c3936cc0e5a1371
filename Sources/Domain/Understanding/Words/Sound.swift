/// How a French word sounds, roughly: spellings that are read aloud alike have one key ("medicamant", "médicament").
enum Sound {
    /// The key of folded letters without spaces; never shown.
    static func key(_ letters: ArraySlice<UInt8>) -> [UInt8] {
        var reader = Reader(letters: Array(letters))
        return reader.read()
    }

    /// Reads letters from left to right, the longest group first.
    private struct Reader {
        let letters: [UInt8]
        private var index = 0
        private var key: [UInt8] = []

        init(letters: [UInt8]) { self.letters = letters }

        mutating func read() -> [UInt8] {
            while index < letters.count {
                if let (length, sound) = group() {
                    sound.utf8.forEach { put($0) }
                    index += length
                } else {
                    put(single(letters[index]))
                    index += 1
                }
            }
            if key.count > 2, key.last == UInt8(ascii: "e") { key.removeLast() }
            for _ in 0..<2 {
                if key.count > 2, let last = key.last, Self.mute.contains(last) { key.removeLast() }
            }
            return key
        }

        private mutating func put(_ sound: UInt8) {
            if sound != 0, key.last != sound { key.append(sound) }
        }

        /// A group of letters that makes one sound, and its length.
        private func group() -> (Int, String)? {
            for (spelling, sound, nasal) in Sound.groups where matches(spelling) {
                let next = index + spelling.count
                // A nasal vowel is none before a vowel, n or m: "cane", "année".
                if nasal, next < letters.count,
                    Self.vowels.contains(letters[next]) || letters[next] == letters[next - 1]
                {
                    continue
                }
                return (spelling.count, sound)
            }
            return nil
        }

        private func matches(_ spelling: [UInt8]) -> Bool {
            index + spelling.count <= letters.count && letters[index..<index + spelling.count].elementsEqual(spelling)
        }

        private func single(_ letter: UInt8) -> UInt8 {
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            let isSoft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
            switch letter {
            case UInt8(ascii: "c"): return isSoft ? UInt8(ascii: "s") : UInt8(ascii: "k")
            case UInt8(ascii: "q"): return UInt8(ascii: "k")
            case UInt8(ascii: "g"): return isSoft ? UInt8(ascii: "j") : letter
            case UInt8(ascii: "y"): return UInt8(ascii: "i")
            case UInt8(ascii: "z"), UInt8(ascii: "x"): return UInt8(ascii: "s")
            case UInt8(ascii: "w"): return UInt8(ascii: "v")
            case UInt8(ascii: "h"): return 0
            default: return letter
            }
        }

        private static let vowels = Set("aeiouy".utf8)
        private static let mute = Set("stdp".utf8)
    }

    /// Spelling, sound, whether it is nasal; longest first. A, I, O, S and U are sounds that no single letter writes.
    private static let groups: [(spelling: [UInt8], sound: String, nasal: Bool)] = [
        ("eau", "o", false), ("ain", "I", true), ("ein", "I", true), ("oin", "WI", true), ("sch", "S", false),
        ("ph", "f", false), ("ch", "S", false), ("gn", "n", false), ("qu", "k", false), ("gu", "g", false),
        ("au", "o", false), ("ou", "U", false), ("oi", "Wa", false), ("ai", "e", false),
        ("ei", "e", false), ("eu", "E", false), ("oe", "E", false), ("an", "A", true), ("am", "A", true),
        ("en", "A", true), ("em", "A", true), ("in", "I", true), ("im", "I", true), ("yn", "I", true),
        ("un", "I", true), ("on", "O", true), ("om", "O", true), ("sc", "s", false),
    ].map { (Array($0.0.utf8), $0.1, $0.2) }
}
