import Domain
import Foundation

/// The files of `Prompts/fr`, as far as they use YAML: keys, and below them quoted texts.
struct WordFiles {
    let intents: IntentWords
    let categories: [Domain.Category]

    init(_ folder: URL) throws {
        var lists: [String: [String]] = [:]
        var key = ""
        let lines = try ["intents.yaml", "emergencies.yaml"].flatMap { try Self.lines(folder.appending(path: $0)) }
        for line in lines {
            if line.hasPrefix("  - ") {
                lists[key, default: []].append(Self.unquoted(line.dropFirst(4)))
            } else {
                key = Self.unquoted(line.dropLast())
            }
        }
        intents = IntentWords(phrases: lists)
        var found: [(fields: [String: String], synonyms: [String])] = []
        for line in try Self.lines(folder.appending(path: "categories.yaml")) {
            if line.hasPrefix("    - ") {
                found[found.count - 1].synonyms.append(Self.unquoted(line.dropFirst(6)))
                continue
            }
            if line.hasPrefix("- ") { found.append(([:], [])) }
            let sides = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            if sides.count == 2 { found[found.count - 1].fields[String(sides[0])] = Self.unquoted(sides[1]) }
        }
        categories = found.map { category in
            Domain.Category(
                key: category.fields["key"] ?? "", name: category.fields["name"] ?? "",
                keyword: category.fields["keyword"] ?? "", spoken: category.fields["spoken"] ?? "",
                synonyms: category.synonyms)
        }
    }

    private static func lines(_ file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
        }
    }

    private static func unquoted(_ text: Substring) -> String {
        text.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    }
}
