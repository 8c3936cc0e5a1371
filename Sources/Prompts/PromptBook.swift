public import Domain
import Foundation

/// Every sentence that a person reads or hears, from `Prompts/<language>/`, loaded and checked once at start.
public struct PromptBook: Wording {
    private var texts: [String: [String: PromptText]] = [:]
    /// The categories that a new service starts with; staff own them from then on.
    public let categories: [Domain.Category]
    public let intents: IntentWords
    /// Voice prompts that a human voice has said, in `audio/`; none where `VoicePhrase` is not checked.
    public private(set) var recordings = Recordings()

    /// Reads the folder of one language and checks it against every kind of key. Throws a `PromptFault` that names file and line.
    public init(folder: String, checking keys: [any PhraseKey.Type]) throws {
        categories = try CategoriesFile.categories(
            yaml: Self.contents(of: folder, "categories.yaml"), name: "categories.yaml")
        intents = try IntentsFile.intents(
            IntentsFile.names.map { (name: $0, yaml: try Self.contents(of: folder, $0)) })
        for kind in keys { try load(kind, from: folder) }
        if texts[VoicePhrase.file] != nil { recordings = recordings(in: "\(folder)/audio") }
    }

    /// The recordings of another folder, judged by the same words.
    public func recordings(in folder: String) -> Recordings {
        Recordings(folder: folder) { text($0) }
    }

    private mutating func load<Key: PhraseKey>(_ keys: Key.Type, from folder: String) throws {
        let name = "\(Key.file).yaml"
        let file = try PromptFile(name: name, yaml: Self.contents(of: folder, name))
        try file.check(against: keys)
        texts[Key.file] = file.texts.mapValues(\.text)
    }

    private static func contents(of folder: String, _ name: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            throw PromptFault(file: "\(folder)/\(name)", reason: "cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw PromptFault(file: name, reason: "is not UTF-8")
        }
        return text
    }

    public func text(_ key: some PhraseKey, _ values: [String: String]) -> String {
        texts[type(of: key).file]?[key.rawValue]?.filled(values) ?? ""
    }
}
