import Domain
import Foundation

/// The project's own words and an understander of them, read once for all tests.
enum Texts {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let words = IntentWords(
        phrases: lists(of: "intents.yaml").merging(lists(of: "emergencies.yaml")) { first, _ in first })
    static let vocabulary = Vocabulary(
        categories: categories(of: "categories.yaml"), intents: words, département: "48")
    static let understander = Understander(gazetteer: Places.gazetteer, vocabulary: vocabulary)

    static func understand(_ text: String, near vantage: Vantage = Places.lozère) -> Understanding {
        understander.understand(text, near: vantage)
    }

    /// The texts of an evaluation file; nil where the machine does not have it.
    static func cases(_ file: URL) throws -> [EvaluationCase]? {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return try EvaluationCase.cases(of: text)
    }

    /// `key:` and below it `  - "phrase"`: all that these files use of YAML.
    private static func lists(of name: String) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        var key = ""
        for line in lines(of: name) {
            if line.hasPrefix("  - ") {
                lists[key, default: []].append(unquoted(line.dropFirst(4)))
            } else {
                key = unquoted(line.dropLast())
            }
        }
        return lists
    }

    private static func categories(of name: String) -> [Domain.Category] {
        var found: [(fields: [String: String], synonyms: [String])] = []
        for line in lines(of: name) {
            if line.hasPrefix("    - ") {
                found[found.count - 1].synonyms.append(unquoted(line.dropFirst(6)))
                continue
            }
            if line.hasPrefix("- ") { found.append(([:], [])) }
            let sides = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            if sides.count == 2 { found[found.count - 1].fields[String(sides[0])] = unquoted(sides[1]) }
        }
        return found.map { category in
            Domain.Category(
                key: category.fields["key"] ?? "", name: category.fields["name"] ?? "",
                keyword: category.fields["keyword"] ?? "", spoken: category.fields["spoken"] ?? "",
                synonyms: category.synonyms)
        }
    }

    private static func lines(of name: String) -> [Substring] {
        let file = Places.root.appending(path: "Prompts/fr").appending(path: name)
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
    }

    private static func unquoted(_ text: Substring) -> String {
        text.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    }
}

/// A small generator for tests that need the same random things every time.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
