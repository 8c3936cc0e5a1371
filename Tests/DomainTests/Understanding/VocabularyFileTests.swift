import Domain
import Testing

/// The files of words themselves: every key is read, no phrase is lost.
struct VocabularyFileTests {
    @Test func everyKeyIsReadAndFilled() {
        #expect(Texts.words.unknownKeys == [])
        #expect(Texts.words.missingKeys == [])
        #expect(IntentWords(phrases: ["reqest": ["besoin"]]).unknownKeys == ["reqest"])
    }

    @Test func everyFrameIsWhole() {
        #expect(Texts.words.brokenFrames == [])
        #expect(Texts.words.unusedClasses == [])
        let broken = IntentWords(phrases: [
            "class.fell": ["tomber"], "frame.help": ["person fell", "person flew", "fell *"],
        ])
        #expect(broken.brokenFrames == ["person flew", "fell *"])
        #expect(IntentWords(phrases: ["class.fell": ["tomber"]]).unusedClasses == ["fell"])
    }

    @Test func noPhraseStandsTwiceUnderAKey() {
        for (key, phrases) in Texts.words.phrases {
            let twice = Dictionary(grouping: phrases) { $0 }.filter { $1.count > 1 }.keys.sorted()
            #expect(twice == [], "\(key)")
        }
    }

    @Test func theTwelveCategories() {
        #expect(
            Texts.vocabulary.categories.map(\.key) == [
                "courses", "medicaments", "repas", "transport", "parler", "papiers", "ordinateur", "devoirs", "animaux",
                "jardin", "reparations", "autre",
            ])
        for category in Texts.vocabulary.categories {
            #expect(!category.name.isEmpty && !category.spoken.isEmpty && category.keyword.count <= 12)
            #expect(Texts.understand(category.keyword).category == category.key)
            #expect(Texts.understand(category.name).category == category.key)
            #expect(Texts.understand("liste \(category.keyword) Mende").category == category.key)
        }
    }

    /// The words of a synonym that is one choice among several and nothing else.
    private func plainWords(_ synonym: String) -> [String] {
        guard synonym.hasPrefix("("), synonym.hasSuffix(")"), synonym.count(where: { $0 == "(" }) == 1 else {
            return []
        }
        return synonym.dropFirst().dropLast().split(separator: "|").map(String.init)
    }

    @Test func aSynonymMeansItsCategoryWhereItIsTheOnlyWord() {
        for category in Texts.vocabulary.categories {
            for word in category.synonyms.flatMap(plainWords) {
                let found = Texts.understand("besoin \(word)").category
                #expect(found == category.key || found == nil, "“\(word)” is read as \(found ?? "nothing")")
            }
        }
    }
}
