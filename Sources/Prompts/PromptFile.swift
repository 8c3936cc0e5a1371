import Domain
import Foundation
import Yams

/// One YAML file of key → text, read with the line of each key.
struct PromptFile {
    let name: String
    private(set) var texts: [String: (text: PromptText, line: Int)] = [:]

    init(name: String, yaml: String) throws {
        self.name = name
        for (key, value) in try Self.mapping(yaml, name: name) {
            let line = key.mark?.line
            guard let key = key.scalar?.string else {
                throw PromptFault(file: name, line: line, reason: "a key must be a word")
            }
            guard let text = value.scalar?.string else {
                throw PromptFault(file: name, line: line, reason: "“\(key)” must be a text; put it in quotes")
            }
            if texts[key] != nil { throw PromptFault(file: name, line: line, reason: "“\(key)” stands twice") }
            do {
                texts[key] = (try PromptText(text), line ?? 0)
            } catch {
                throw PromptFault(file: name, line: line, reason: "“\(key)”: \(error.reason)")
            }
        }
    }

    /// The file's top-level mapping, or a fault that names the line at which YAML broke.
    static func mapping(_ yaml: String, name: String) throws -> Node.Mapping {
        do {
            guard let node = try Yams.compose(yaml: yaml) else { throw PromptFault(file: name, reason: "is empty") }
            guard let mapping = node.mapping else {
                throw PromptFault(file: name, line: node.mark?.line, reason: "must be a list of “key: text” lines")
            }
            return mapping
        } catch let error as YamlError {
            throw fault(of: error, in: name)
        }
    }

    static func fault(of error: YamlError, in name: String) -> PromptFault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            PromptFault(file: name, line: mark.line, reason: problem)
        case .duplicatedKeysInMapping(let keys, let context):
            PromptFault(
                file: name, line: context.mark.line, reason: "“\(keys.first.map { "\($0)" } ?? "a key")” stands twice")
        default: PromptFault(file: name, reason: "\(error)")
        }
    }

    /// Throws the first key that is missing, unknown, or whose placeholders differ from the declared ones.
    func check<Key: PhraseKey>(against keys: Key.Type) throws(PromptFault) {
        for key in Key.allCases {
            guard let (text, line) = texts[key.rawValue] else {
                throw PromptFault(file: name, reason: "the key “\(key.rawValue)” is missing")
            }
            if let missing = key.placeholders.subtracting(text.placeholders).sorted().first {
                throw PromptFault(file: name, line: line, reason: "“\(key.rawValue)” must hold {{\(missing)}}")
            }
            if let unknown = text.placeholders.subtracting(key.placeholders).sorted().first {
                throw PromptFault(file: name, line: line, reason: "“\(key.rawValue)” cannot hold {{\(unknown)}}")
            }
        }
        let known = Set(Key.allCases.map(\.rawValue))
        let unused = texts.filter { !known.contains($0.key) }.min { $0.value.line < $1.value.line }
        if let unused {
            throw PromptFault(file: name, line: unused.value.line, reason: "nothing uses the key “\(unused.key)”")
        }
    }
}
