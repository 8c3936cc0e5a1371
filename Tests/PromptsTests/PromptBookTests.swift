import Domain
import Foundation
import Prompts
import Testing

/// A broken prompt is told by file and line before anybody is served.
struct PromptBookTests {
    enum Key: String, PhraseKey {
        case plain, filled
        static let file = "sms"
        var placeholders: Set<String> { self == .filled ? ["name"] : [] }
    }

    @Test func readsWhatStandsInTheRepository() throws {
        let book = try PromptBook(
            folder: LongestValues.root.appending(path: "Prompts/fr").path, checking: [SMSPhrase.self, VoicePhrase.self])
        #expect(book.categories.count == 12)
        #expect(book.intents.phrases["stop"]?.isEmpty == false)
    }

    @Test func fillsPlaceholders() throws {
        let book = try book("plain: oui\nfilled: \"Bonjour {{name}}, {{name}} !\"\n")
        #expect(book.text(Key.filled, ["name": "Mende"]) == "Bonjour Mende, Mende !")
        #expect(book.text(Key.plain) == "oui")
    }

    @Test(arguments: [
        ("plain: oui\n", "sms.yaml: the key “filled” is missing"),
        ("plain: oui\nfilled: \"x\"\n", "sms.yaml:2: “filled” must hold {{name}}"),
        ("plain: \"{{who}}\"\nfilled: \"{{name}}\"\n", "sms.yaml:1: “plain” cannot hold {{who}}"),
        ("plain: oui\nfilled: \"{{name}}\"\nmore: x\n", "sms.yaml:3: nothing uses the key “more”"),
        ("plain: oui\nfilled: \"{{name\"\n", "sms.yaml:2: “filled”: “{{” is not closed by “}}”"),
        ("plain: oui\nfilled: \"name}}\"\n", "sms.yaml:2: “filled”: “}}” was not opened by “{{”"),
        ("plain: oui\nfilled: \"{{}}\"\n", "sms.yaml:2: “filled”: “” is not the name of a placeholder"),
        ("plain: oui\nfilled: {{name}}\n", "sms.yaml:2: "),
        ("plain: [a, b]\nfilled: \"{{name}}\"\n", "sms.yaml:1: “plain” must be a text; put it in quotes"),
        ("plain: \"oui\nfilled: x\n", "sms.yaml:"), ("", "sms.yaml: is empty"), ("- a\n", "sms.yaml:1: must be a list"),
        ("plain: a\nplain: b\nfilled: \"{{name}}\"\n", "sms.yaml:"),
    ])
    func namesFileAndLine(yaml: String, sentence: String) {
        #expect(throws: PromptFault.self) { try book(yaml) }
        do { _ = try book(yaml) } catch { #expect("\(error)".hasPrefix(sentence), "\(error)") }
    }

    @Test func refusesWhatIsNoUTF8() throws {
        let folder = try folder(sms: Data([0x70, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]))
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            _ = try PromptBook(folder: folder.path, checking: [Key.self])
            Issue.record("was read")
        } catch { #expect("\(error)" == "sms.yaml: is not UTF-8") }
    }

    @Test func refusesAMissingFolder() {
        #expect(throws: PromptFault.self) { try PromptBook(folder: "/nowhere", checking: [Key.self]) }
    }

    @Test(arguments: [
        "- {key: a, name: A, spoken: a}\n", "- {key: a, name: A, keyword: '', spoken: a}\n", "a: b\n", "[]\n",
        "- {key: a, name: A, keyword: A, spoken: a}\n- {key: a, name: A, keyword: A, spoken: a}\n",
    ])
    func refusesBrokenCategories(yaml: String) throws {
        let folder = try folder(sms: Data("plain: x\nfilled: \"{{name}}\"\n".utf8), categories: yaml)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            _ = try PromptBook(folder: folder.path, checking: [Key.self])
            Issue.record("was read")
        } catch { #expect("\(error)".hasPrefix("categories.yaml:"), "\(error)") }
    }

    private func book(_ yaml: String) throws -> PromptBook {
        let folder = try folder(sms: Data(yaml.utf8))
        defer { try? FileManager.default.removeItem(at: folder) }
        return try PromptBook(folder: folder.path, checking: [Key.self])
    }

    private func folder(
        sms: Data, categories: String = "- {key: a, name: A, keyword: A, spoken: a}\n"
    ) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "prompts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try sms.write(to: folder.appending(path: "sms.yaml"))
        try Data(categories.utf8).write(to: folder.appending(path: "categories.yaml"))
        try Data("stop:\n  - stop\n".utf8).write(to: folder.appending(path: "intents.yaml"))
        try Data("emergency.help:\n  - sos\n".utf8).write(to: folder.appending(path: "emergencies.yaml"))
        return folder
    }
}
