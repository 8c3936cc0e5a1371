/// Cuts the endings of French words, so that "cherchez" and "chercher" compare equal. Rough on purpose: a stem is never shown.
enum Stem {
    /// The stem of a folded word: at least three letters of it stay; numbers and short words stay whole.
    static func of(_ word: String) -> String {
        var letters = word.utf8[...]
        guard letters.count > 3, let first = letters.first, !TextWord.isDigit(first) else { return word }
        if letters.last == UInt8(ascii: "s") || letters.last == UInt8(ascii: "x") { letters.removeLast() }
        for ending in endings
        where letters.count >= ending.count + 3 && letters.suffix(ending.count).elementsEqual(ending) {
            letters.removeLast(ending.count)
            break
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Longest first. "-ent" is left alone for the sake of "médicament".
    private static let endings: [[UInt8]] = [
        "eraient", "erions", "erait", "eriez", "erais", "aient", "erai", "eront", "erez", "ions", "iez", "ait", "ais",
        "era", "ees", "ee", "er", "ez", "es", "ai", "e", "s",
    ].map { Array($0.utf8) }
}
