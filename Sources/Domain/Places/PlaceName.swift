/// The key under which a commune's name is kept and looked up.
///
/// The key is folded, without a leading article, with the abbreviations of addresses written out; it keeps its spaces, which
/// do not count when keys are compared, so that "Pontdemontvert" finds Le Pont-de-Montvert.
public enum PlaceName {
    /// The key of a text that is a name and nothing else ("St-Chély d’Apcher" → "saint chely d apcher").
    public static func key(_ text: some StringProtocol) -> [UInt8] {
        key(ofFolded: Fold.bytes(text)[...])
    }

    /// The same for a text that `Fold` already folded.
    public static func key(ofFolded folded: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(folded.count + 8)
        var rest = withoutArticle(folded)
        while let word = nextWord(&rest) {
            if !result.isEmpty { result.append(Fold.space) }
            if isLoneS(word), isLoneS(rest.prefix { $0 != Fold.space }) {
                // "s/s", which addresses write for "sous", folds to two letters.
                _ = nextWord(&rest)
                result += "sous".utf8
            } else if let whole = whole(word, isFirst: result.isEmpty) {
                result += whole.utf8
            } else {
                result += word
            }
        }
        return result
    }

    /// What is left after "le", "la", "les", "l'", "aux", "las" or "los", if anything is.
    static func withoutArticle(_ folded: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = folded
        guard let word = nextWord(&rest), !rest.isEmpty else { return folded }
        return articles.contains { word.elementsEqual($0.utf8) } ? rest : folded
    }

    /// Takes the next word off folded text, and the space after it.
    static func nextWord(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: Fold.space) ?? rest.endIndex
        let word = rest[rest.startIndex..<end]
        rest = end == rest.endIndex ? rest[end...] : rest[(end + 1)...]
        return word
    }

    private static func isLoneS(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 1 && word.first == UInt8(ascii: "s")
    }

    private static let articles = ["le", "la", "les", "l", "aux", "las", "los"]

    /// An abbreviation written out; nil for any other word.
    private static func whole(_ word: ArraySlice<UInt8>, isFirst: Bool) -> String? {
        guard word.count <= 4 else { return nil }
        return switch String(decoding: word, as: UTF8.self) {
        case "st": "saint"
        case "ste": "sainte"
        case "sts": "saints"
        case "stes": "saintes"
        case "s": isFirst ? "saint" : "sur"
        case "ss": "sous"
        case "nd": "notre dame"
        default: nil
        }
    }
}
