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
        let file = CaptureFolder.root.appending(path: "\(provider.capitalized)/steps.txt")
        if ContractTests.updates { try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8) }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text.joined(separator: "\n") == expected, "COUPDEFIL_UPDATE=1 rewrites \(provider)/steps.txt")
    }
}
