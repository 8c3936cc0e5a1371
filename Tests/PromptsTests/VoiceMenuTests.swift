import Domain
import Foundation
import Prompts
import Testing

/// What research says of old people on the telephone, proven on voice.yaml: few choices, the result before the key.
struct VoiceMenuTests {
    static let book = Result {
        try PromptBook(
            folder: LongestValues.root.appending(path: "Prompts/fr").path, checking: [SMSPhrase.self, VoicePhrase.self])
    }

    private func text(_ key: VoicePhrase) throws -> String {
        try Self.book.get().text(
            key, Dictionary(uniqueKeysWithValues: key.placeholders.map { ($0, $0 == "digit" ? "1" : "Mende") }))
    }

    /// "tapez 1 pour…" would be caught here: the key is not the last word of its sentence.
    @Test(arguments: VoicePhrase.allCases) func resultStandsBeforeTheKey(_ key: VoicePhrase) throws {
        let text = try text(key)
        let named = text.matches(of: #/tapez (?:le )?(\d|\*)(?!\d)/#.ignoresCase()).map { $0.output.1 }
        // "tapez 0 et attendez" ends a number that is awaited, not a menu.
        guard ![.pin, .personAfterWait].contains(key) else { return }
        let options = SpokenOption.options(in: text)
        for digit in named {
            let option = try #require(options.first { String($0.key) == digit }, "\(key.rawValue): \(text)")
            #expect(!option.purpose.isEmpty || text.contains("Sinon, tapez"), "\(key.rawValue): \(text)")
        }
    }

    @Test(arguments: VoicePhrase.allCases) func aSentenceHoldsAtMostFourChoices(_ key: VoicePhrase) throws {
        let digits = SpokenOption.options(in: try text(key)).map(\.key).filter { !"0*".contains($0) }
        #expect(digits.count <= 4)
        #expect(digits == digits.sorted(), "\(key.rawValue) names its keys in another order")
        #expect(Set(digits).count == digits.count, "\(key.rawValue) names a key twice")
    }

    /// The second way to put the same menu has the same keys.
    @Test func theMenuInOtherWordsHasTheSameKeys() throws {
        let keys = try [VoicePhrase.menu, .menuAgain].map { SpokenOption.options(in: try text($0)).map(\.key) }
        #expect(keys[0] == ["1", "2", "3", "4"])
        #expect(keys[0] == keys[1])
        #expect(SpokenOption.options(in: try text(.person)).map(\.key) == ["0"])
    }

    /// Counted in words, not listened to: `Scripts/bench/speech` compares the estimate with a voice.
    @Test(arguments: VoicePhrase.allCases) func noSentenceTakesTooLong(_ key: VoicePhrase) throws {
        #expect(SpokenLength.seconds(try text(key)) < 12, "\(key.rawValue)")
    }

    /// The longest name that a service may have.
    @Test(arguments: ["Coup de fil", "Entraide du Vaucluse"]) func theFirstChoiceComesInSixSeconds(name: String) throws
    {
        let greeting = try Self.book.get().text(VoicePhrase.greeting, ["service": name])
        #expect(SpokenLength.seconds(greeting) < 6)
        #expect(greeting.contains("15") && greeting.contains("112"))
    }

    @Test func everyRecordableSentenceIsWhole() throws {
        for key in VoicePhrase.allCases where key.isRecordable {
            let text = try text(key)
            #expect(text.first?.isUppercase == true, "\(key.rawValue) is no sentence; is it a piece?")
            #expect(".?!".contains(text.last ?? " "), "\(key.rawValue) is no sentence; is it a piece?")
        }
        for key in VoicePhrase.allCases where key.isPiece {
            #expect(try text(key).last != ".", "\(key.rawValue) is a sentence; is it no piece?")
        }
    }
}
