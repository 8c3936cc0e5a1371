import Testing

@testable import Domain

struct SpokenLengthTests {
    @Test(arguments: [
        (1, 1), (15, 1), (16, 1), (17, 2), (20, 1), (27, 2), (60, 1), (80, 2), (100, 1), (112, 2), (200, 2), (114, 2),
        (999, 4), (1000, 1), (2026, 4), (48_000, 3), (3_114_000, 7),
    ])
    func countsTheWordsOfNumbers(number: Int, words: Int) {
        #expect(SpokenLength.words(number) == words)
    }

    @Test(arguments: [
        ("", 0), (".", 0), ("…, !", 0), ("Oui.", 1), ("C'est noté", 2), ("d’accord", 1), ("le 112", 3),
        ("04", 1), ("99999999999999999999999", 1),
    ])
    func countsWords(text: String, words: Double) {
        #expect(abs(SpokenLength.seconds(text) - words * SpokenLength.word) < 0.001)
    }

    @Test func pausesWhereAVoiceDoes() {
        let seconds = SpokenLength.seconds("Un, deux. Trois : quatre ?")
        let expected = 4 * SpokenLength.word + SpokenLength.comma + 2 * SpokenLength.stop
        #expect(abs(seconds - expected) < 0.001)
    }

    @Test func pausesBetweenUtterances() {
        let one = Utterance("Un", key: "a")
        #expect(SpokenLength.seconds([Utterance]()) == 0)
        #expect(SpokenLength.seconds([one]) == SpokenLength.word)
        #expect(SpokenLength.seconds([one, one]) == 2 * SpokenLength.word + SpokenLength.pause)
    }
}
