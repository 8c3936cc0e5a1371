import Domain
import Foundation
import Providers
import Testing

/// How each provider writes each step of a call: one file to read per provider, `<Provider>/steps.txt`.
@Suite struct CallAnswerTests {
    static let urls = CallURLs(
        next: "https://aide.lozere.example/webhooks/x/call?turn=3&part=\"1\"",
        recordings: ["welcome": "https://aide.lozere.example/audio/welcome.wav", "found": "https://a.example/f.wav"])

    static let welcome = Utterance("Bonjour, ici Coup de fil.", key: "welcome")
    static let found = Utterance("3 annonces près de <Mende> & Badaroux, l'hiver.", key: "found", hasValues: true)
    static let menu = Utterance("Pour demander de l'aide, tapez 1.", key: "menu")

    static let cases: [(name: String, steps: [CallStep])] = {
        guard let number = PhoneNumber(e164: "+33466490000") else { return [] }
        let dialling = Dialling([menu], number: number, callerID: "+33937000048", patience: 25, longest: 1800)
        return [
            ("nothing", []),
            ("say and hang up", [.say([welcome, found]), .hangUp]),
            ("say without an end", [.say([menu])]),
            ("say and go on", [.say([welcome]), .redirect]),
            ("a key", [.say([welcome]), .gather(Gathering([found, menu], digits: 1))]),
            (
                "a postal code or words",
                [.gather(Gathering([menu], digits: 5, hints: ["Mende", "Saint-Étienne, \"a\""]))]
            ),
            ("a secret", [.gather(Gathering([menu], digits: 4, isSecret: true))]),
            ("a gathering without a prompt", [.gather(Gathering([], digits: 1))]),
            ("a voice message", [.record(VoiceMessage([welcome], longest: 90))]),
            ("a person", [.dial(dialling)]),
            ("a person, then words for when nobody is there", [.dial(dialling), .say([menu]), .hangUp]),
        ]
    }()

    @Test(arguments: Registry.kinds.map(\.name)) func writesEveryStep(provider: String) throws {
        let folder = try CaptureFolder(name: provider.capitalized)
        let made = try #require(try Registry.kind(named: provider)?.make(folder.settings))
        let text = Self.cases.map { name, steps in
            let answer = made.answer(to: steps, at: Self.urls)
            return "# \(name): \(answer.status) \(answer.contentType ?? "no type")\n\(answer.body)\n"
        }
        try compare(text.joined(separator: "\n"), with: "\(provider.capitalized)/steps.txt")
    }

    /// What a provider serves by itself while we can't be reached.
    @Test(arguments: ["twilio", "vonage"]) func writesAFallback(provider: String) throws {
        let folder = try CaptureFolder(name: provider.capitalized)
        let made = try Registry.kind(named: provider)?.make(folder.settings) as? any FallbackProvider
        let number = try #require(PhoneNumber(e164: "+33466490000"))
        let steps: [CallStep] = [
            .say([Self.welcome, Self.found]), .gather(Gathering([Self.menu], digits: 1)),
            .dial(Dialling([Self.menu], number: number, callerID: "+33937000048")), .record(VoiceMessage([Self.menu])),
            .redirect, .say([Self.menu]), .hangUp, .say([Self.found]),
        ]
        let documents = try #require(made).fallback(to: steps, text: "URGENCE : 15 ou 112. <a> & \"b\"")
        let text = documents.map { "# \($0.file): \($0.contentType)\n\($0.body)\n" }.joined(separator: "\n")
        #expect(!text.contains("example"), "no URL of ours answers while we are down")
        try compare(text, with: "\(provider.capitalized)/fallback.txt")
    }

    private func compare(_ text: String, with name: String) throws {
        let file = CaptureFolder.root.appending(path: name)
        if ContractTests.updates { try text.write(to: file, atomically: true, encoding: .utf8) }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "COUPDEFIL_UPDATE=1 rewrites \(name)")
    }
}
