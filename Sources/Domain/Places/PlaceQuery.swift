/// What a text says of a place, taken apart before any table is asked: words of a name, a postal code, a département.
struct PlaceQuery {
    /// The folded words of the name; empty where there was only a postal code.
    private(set) var words: [String]
    /// Five digits.
    private(set) var postalCode: String?
    /// A code that `isDépartement` knew ("48", "2A").
    private(set) var département: String?

    init(_ text: String, isDépartement: (String) -> Bool) {
        words = Fold.words(text).flatMap(Self.unglued)
        dropCedex()
        dropArrondissement()
        takePostalCode()
        if postalCode == nil { takeDépartement(isDépartement) }
    }

    /// The words as they are, then without what leads to a name ("à", "près de") and what follows one ("dans le").
    var readings: [[String]] {
        let core = Array(words.drop { Self.leading.contains($0) })
        let bare = core.reversed().drop { Self.trailing.contains($0) }
        return [words, core, Array(bare.reversed())].reduce(into: []) { readings, reading in
            if !reading.isEmpty, readings.last != reading { readings.append(reading) }
        }
    }

    private static let leading: Set<String> = [
        "a", "au", "aux", "autour", "chez", "commune", "cote", "d", "dans", "de", "des", "du", "en", "environs", "les",
        "mairie", "pres", "secteur", "sur", "vers", "village", "ville",
    ]

    private static let trailing: Set<String> = ["dans", "departement", "dept", "en", "l", "la", "le", "les"]

    /// "48000mende", "mende48000", "mende48" are two words each.
    private static func unglued(_ word: String) -> [String] {
        let digits = word.prefix(while: \.isNumber)
        if digits.count == 5, digits.endIndex < word.endIndex {
            return [String(digits), String(word[digits.endIndex...])]
        }
        let letters = word.prefix { !$0.isNumber }
        let rest = word[letters.endIndex...]
        if letters.count > 2, rest.count == 5 || rest.count == 2, rest.allSatisfy(\.isNumber) {
            return [String(letters), String(rest)]
        }
        return [word]
    }

    /// "Mende Cedex 9": a large receiver's own sorting code, which says nothing of the place.
    private mutating func dropCedex() {
        guard let index = words.firstIndex(of: "cedex"), words.count > 1 else { return }
        let next = words[(index + 1)...].first.map { $0.count <= 2 && Self.isNumber($0) } ?? false
        words.removeSubrange(index...(next ? index + 1 : index))
    }

    /// "Paris 12e arrondissement", "Lyon 3e": the commune is all of it.
    private mutating func dropArrondissement() {
        while words.count > 1, let last = words.last {
            let ending = last.drop(while: \.isNumber)
            let isOrdinal = last.count - ending.count > 0 && ["e", "er", "eme", "ieme", "nd"].contains(String(ending))
            guard isOrdinal || ["arr", "arrdt", "arrondissement"].contains(last) else { return }
            words.removeLast()
        }
    }

    /// Takes "48000" out of the words, and "48 000", and "F-48000".
    private mutating func takePostalCode() {
        if let index = words.firstIndex(where: { $0.count == 5 && Self.isNumber($0) }) {
            postalCode = words.remove(at: index)
            if index > 0, ["f", "fr"].contains(words[index - 1]) { words.remove(at: index - 1) }
            return
        }
        for index in words.indices.dropLast() where words[index].count == 2 && words[index + 1].count == 3 {
            let joined = words[index] + words[index + 1]
            guard Self.isNumber(joined) else { continue }
            postalCode = joined
            words.removeSubrange(index...(index + 1))
            return
        }
    }

    /// Takes "48" off either end ("Mende 48", "48 Mende", "Mende (48)").
    private mutating func takeDépartement(_ isDépartement: (String) -> Bool) {
        guard words.count > 1 else { return }
        for index in [words.count - 1, 0] {
            let code = words[index].uppercased()
            if code.utf8.first.map({ $0 < UInt8(ascii: "A") }) == true, isDépartement(code) {
                département = code
                words.remove(at: index)
                return
            }
        }
    }

    private static func isNumber(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}
