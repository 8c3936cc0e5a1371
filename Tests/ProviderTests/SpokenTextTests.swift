import Domain
import Foundation
import Providers
import Testing

/// Words and lists longer than a provider takes.
@Suite struct SpokenTextTests {
    static let urls = CallURLs(next: "https://a.example/webhooks/x/call?turn=1")

    func twiml(_ steps: [CallStep]) -> String {
        Twilio(accountSid: "AC1", authTokens: ["x"], voice: "Polly.Lea-Neural").answer(to: steps, at: Self.urls).body
    }

    func said(_ text: String) -> [String] {
        twiml([.say([Utterance(text, key: "k")])]).components(separatedBy: "<Say ").dropFirst().map {
            $0.components(separatedBy: ">")[1].components(separatedBy: "<")[0]
        }
    }

    @Test func speaksWithTheVoiceOfTheSettings() {
        #expect(
            twiml([.say([Utterance("a", key: "k")])]).contains(#"<Say language="fr-FR" voice="Polly.Lea-Neural">a<"#))
    }

    @Test func saysALongTextInPieces() {
        let sentence = String(repeating: "mot ", count: 400) + "fin. "
        let pieces = said(String(repeating: sentence, count: 3))
        #expect(pieces.count == 3)
        #expect(pieces.allSatisfy { $0.hasSuffix("fin.") && $0.count <= 3000 })
        #expect(said(String(repeating: "a", count: 7000)).map(\.count) == [3000, 3000, 1000])
        #expect(said(String(repeating: "mot ", count: 1000)).map(\.count).max() ?? 0 <= 3000)
        #expect(said(" \n ").isEmpty)
    }

    @Test func staysBelowTheLargestDocument() {
        let loud = Utterance(String(repeating: "&", count: 3000), key: "k")
        let body = twiml([
            .gather(
                Gathering(Array(repeating: loud, count: 40), digits: 5, hints: (0..<5000).map { "Saint-Étienne \($0)" })
            )
        ])
        #expect(body.utf8.count < 64 * 1024)
        #expect(body.hasSuffix("</Redirect></Response>"))
        #expect(body.contains("</Gather>"))
    }

    @Test func givesOnlyHintsThatTwilioTakes() {
        let hints =
            ["", " ", "Mende", "Florac, Trois\nRivières", String(repeating: "a", count: 101)]
            + (0..<600).map { "c\($0)" }
        let body = twiml([.gather(Gathering([], digits: 5, hints: hints))])
        let given = body.components(separatedBy: "hints=\"").last?.components(separatedBy: "\"").first?.split(
            separator: ",")
        #expect(given?.count == 500)
        #expect(given?.prefix(3) == ["Mende", "Florac Trois Rivières", "c0"])
    }

    @Test func listensForNoWordsWhereASecretIsAskedFor() {
        let body = twiml([.gather(Gathering([], digits: 4, hints: ["Mende"], isSecret: true))])
        #expect(body.contains(#"input="dtmf""#))
        #expect(!body.contains("Mende"))
    }

    /// Without a caller id providers show the caller's own number to whom they ring.
    @Test func ringsNobodyWithoutANumberOfOurs() throws {
        let number = try #require(PhoneNumber(e164: "+33466490000"))
        let body = twiml([.dial(Dialling([], number: number, callerID: ""))])
        #expect(!body.contains("<Dial"))
        #expect(!body.contains("466490000"))
        #expect(body.contains("turn=1&amp;after=dial</Redirect>"))
    }
}
