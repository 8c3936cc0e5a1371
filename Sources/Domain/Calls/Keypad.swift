/// The letters on the keys of a telephone: abc = 2 … wxyz = 9 (ITU-T E.161).
public enum Keypad {
    /// The keys that spell a commune's name: letters only, without its article and without Saint or Sainte, which old people
    /// write and leave out as they like ("Saint-Chély-d'Apcher" → "24359327243 7").
    public static func keys(of commune: Commune) -> String {
        var words = Fold.words(commune.bareName)
        if words.count > 1, ["saint", "sainte", "st", "ste"].contains(words[0]) { words.removeFirst() }
        return keys(of: words.joined())
    }

    /// The keys of folded text; what is no letter is left out.
    static func keys(of folded: String) -> String {
        String(decoding: folded.utf8.compactMap(key), as: UTF8.self)
    }

    private static func key(_ letter: UInt8) -> UInt8? {
        guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return nil }
        return keys[Int(letter - UInt8(ascii: "a"))]
    }

    private static let keys = Array("22233344455566677778889999".utf8)
}
