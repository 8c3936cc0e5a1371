import Domain
import Yams

/// `categories.yaml`: a list of {key, name, keyword, spoken, synonyms}.
enum CategoriesFile {
    static func categories(yaml: String, name: String) throws -> [Domain.Category] {
        let node: Node?
        do { node = try Yams.compose(yaml: yaml) } catch let error as YamlError {
            throw PromptFile.fault(of: error, in: name)
        }
        guard let items = node?.sequence, !items.isEmpty else {
            throw PromptFault(file: name, line: node?.mark?.line, reason: "must be a list of categories")
        }
        var seen: Set<String> = []
        return try items.map { item in
            let category = try category(item, name: name)
            guard seen.insert(category.key).inserted else {
                throw PromptFault(file: name, line: item.mark?.line, reason: "the key “\(category.key)” stands twice")
            }
            return category
        }
    }

    private static func category(_ node: Node, name: String) throws -> Domain.Category {
        func text(_ key: String) throws -> String {
            guard let text = node[key]?.scalar?.string, !text.isEmpty else {
                throw PromptFault(file: name, line: node.mark?.line, reason: "a category lacks “\(key)”")
            }
            return text
        }
        let synonyms = node["synonyms"]?.sequence?.compactMap { $0.scalar?.string } ?? []
        return Domain.Category(
            key: try text("key"), name: try text("name"), keyword: try text("keyword"), spoken: try text("spoken"),
            synonyms: synonyms)
    }
}
