import Testing

@testable import Web

@Suite struct TranscriptTests {
    @Test(arguments: ["👵", "\"", "é", "a"]) func leavesRoomForTheNextText(_ character: String) {
        var transcript = Transcript(telephones: 4)
        let text = String(repeating: character, count: 1600)
        for number in 0..<70 {
            transcript.add(.init(telephone: number % 4, isReply: number % 2 == 1, time: "14:05", text: text))
        }
        #expect(transcript.formBytes + 1600 * 12 + 1000 < 64 * 1024)
        #expect(!transcript.lines.isEmpty)
        #expect(transcript.lines.last?.telephone == 69 % 4)
    }

    @Test func countsWhatAFormSends() {
        var transcript = Transcript(telephones: 2)
        let empty = transcript.formBytes
        transcript.add(.init(telephone: 0, isReply: false, time: "", text: ""))
        let line = transcript.formBytes - empty
        transcript.lines[0].text = "é a"
        #expect(transcript.formBytes - empty - line == 8)
    }
}
