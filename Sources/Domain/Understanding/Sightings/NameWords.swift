/// The words that names of communes are made of.
enum NameWords {
    /// Words that people leave out: "de", "sur", "en".
    static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 4 && small.contains(Array(word))
    }

    /// What people call a commune for short: the beginnings of its name, and the name without its "Saint".
    ///
    /// A part ends with a strong word and says more than "Saint" or "Mont".
    static func parts(_ words: [ArraySlice<UInt8>]) -> [[ArraySlice<UInt8>]] {
        var parts: [[ArraySlice<UInt8>]] = []
        for end in 1..<max(words.count, 1) {
            let part = Array(words[..<end])
            guard let last = part.last, !isSmall(last), part.contains(where: isTelling) else { continue }
            parts.append(part)
            let strong = part.filter { !isSmall($0) }
            if strong.count < part.count, strong.count > 1 { parts.append(strong) }
        }
        if words.count > 1, isSaint(words[0]), words[1].count > 3 {
            parts.append(Array(words[1...]))
        }
        return parts + ends(words)
    }

    /// What stands behind another whole name: "Cocurès" of Bédouès-Cocurès, but not what follows "de" or "Saint".
    private static func ends(_ words: [ArraySlice<UInt8>]) -> [[ArraySlice<UInt8>]] {
        words.indices.dropFirst().compactMap { start in
            let before = articles.contains(Array(words[start - 1])) ? start - 2 : start - 1
            guard before >= 0, !isSmall(words[before]), !isSaint(words[before]), isTelling(words[start]) else {
                return nil
            }
            let end = Array(words[start...])
            return end.reduce(0) { $0 + $1.count } >= 6 ? end : nil
        }
    }

    private static func isTelling(_ word: ArraySlice<UInt8>) -> Bool {
        word.count > 2 && !isSmall(word) && !isSaint(word) && !common.contains(Array(word))
    }

    static func isSaint(_ word: String) -> Bool { ["saint", "sainte", "st", "ste"].contains(word) }

    private static func isSaint(_ word: ArraySlice<UInt8>) -> Bool {
        word.elementsEqual("saint".utf8) || word.elementsEqual("sainte".utf8)
    }

    private static func set(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

    private static let articles = set("l la le les")
    private static let small = set("a au aux d de des du en et l la las le les los lez sous sur")

    /// Words that begin many names and say nothing alone.
    private static let common = set(
        """
        notre dame mont monts pont ponts val vals vallee bourg bourgs ville villes port gorges grand grande petit petite haut haute \
        bas basse vieux vieille neuf neuve bel beau belle bois champ champs mas puy roche font fontaine eglise terre terres
        """)
}
