/// One choice of a menu as it is said: "Pour écouter les annonces, tapez 3."
public struct SpokenOption: Hashable, Sendable {
    /// 0–9 or the star.
    public let key: Character
    /// What stands between the sentence's first word and its last comma: "écouter les annonces"; empty where the key comes
    /// without a reason.
    public let purpose: String

    /// The sentences of a text that end with a single key, in order. It reads no word, so it holds in other languages too.
    public static func options(in text: String) -> [SpokenOption] {
        sentences(in: text).compactMap { sentence in
            guard let last = sentence.split(separator: " ").last, last.count == 1, let key = last.first,
                key == "*" || ("0"..."9").contains(key)
            else { return nil }
            let reason = sentence.lastIndex(of: ",").map { sentence[..<$0] } ?? ""
            return SpokenOption(key: key, purpose: String(reason.drop { $0 != " " }.dropFirst()))
        }
    }

    /// Without their marks.
    static func sentences(in text: String) -> [Substring] {
        text.split { ".?!".contains($0) }.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    }
}
