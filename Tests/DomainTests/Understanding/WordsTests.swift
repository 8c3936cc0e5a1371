import Testing

@testable import Domain

/// The small tools: stems, sounds, distances, words.
struct WordsTests {
    @Test(arguments: [
        ("chercher", "cherchez"), ("garder", "garderais"), ("medicament", "medicaments"), ("propose", "proposer"),
        ("bois", "boi"), ("course", "courses"), ("impot", "impots"),
    ])
    func oneStem(_ left: String, _ right: String) {
        #expect(Stem.of(left) == Stem.of(right))
    }

    @Test(arguments: [
        ("cours", "courses"), ("medicament", "medical"), ("mort", "mon"), ("48100", "48101"), ("pain", "peindre"),
    ])
    func differentStems(_ left: String, _ right: String) {
        #expect(Stem.of(left) != Stem.of(right))
    }

    @Test(arguments: [
        ("medicamant", "medicament"), ("farmacie", "pharmacie"), ("otomobile", "automobile"),
        ("langogne", "langonne"), ("saintcheli", "saintchely"),
    ])
    func oneSound(_ left: String, _ right: String) {
        #expect(Sound.key(Array(left.utf8)[...]) == Sound.key(Array(right.utf8)[...]))
    }

    @Test(arguments: [("mende", "monde"), ("barjac", "marjac"), ("luc", "lac")])
    func differentSounds(_ left: String, _ right: String) {
        #expect(Sound.key(Array(left.utf8)[...]) != Sound.key(Array(right.utf8)[...]))
    }

    private func distance(_ left: String, _ right: String, limit: Int = 100) -> Int? {
        TypingDistance.between(Array(left.utf8)[...], Array(right.utf8)[...], limit: limit)
    }

    @Test func distances() {
        #expect(distance("mende", "mende") == 0)
        #expect(distance("mende", "mente") == 6)
        #expect(distance("mende", "mebde") == 8)
        #expect(distance("mende", "mnede") == 8)
        #expect(distance("mende", "menxde") == 10)
        #expect(distance("mende", "menddee") == 12)
        #expect(distance("marjevols", "marvejols") == 10)
        #expect(distance("", "ab") == 20)
        #expect(distance("", "") == 0)
        #expect(distance("mende", "langogne", limit: 20) == nil)
    }

    /// The same distance both ways, and never less than nothing, within any limit that admits it.
    @Test func distancesAreSymmetric() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let left = Slip.of("chateauneuf", using: &random)
            let right = Slip.of(left, using: &random)
            let there = distance(left, right)
            #expect(there == distance(right, left))
            if let there {
                #expect(distance(left, right, limit: there) == there)
                #expect(there == 0 || distance(left, right, limit: there - 1) == nil)
            }
        }
    }

    @Test func wordsOfAText() {
        let words = TextWord.words(of: "L’Œuvre, St. Chély-d'Apcher 48200ouiiii !")
        #expect(words.map(\.letters) == ["l", "oeuvre", "st", "chely", "d", "apcher", "48200", "oui"])
        #expect(words.map(\.opensClause) == [true, false, true, false, false, false, false, false])
        #expect(words[0].isElided && words[4].isElided && !words[1].isElided)
        #expect(words[1].isCapital && words[3].isCapital && !words[4].isCapital)
    }

    @Test func rangesAreBytesOfTheText() {
        let text = "é à Mendé 🙂 fin"
        let bytes = Array(text.utf8)
        #expect(
            TextWord.words(of: text).map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "é", "à", "Mendé", "fin",
            ])
    }

    @Test func gluedWords() {
        let texts = ["courseamende": "Mende", "besoincourseslangogne": "Langogne", "transportmarvejols": "Marvejols"]
        for (text, name) in texts {
            #expect(Texts.understand(text).place.candidates.map(Places.name) == [name])
            #expect(Texts.understand(text).category != nil)
        }
    }
}
