import Testing

/// Which modules a target may import: arrows between ours as in the README's picture, each library in its one place.
enum ImportRule {
    static let allowed: [String: Set<String>] = [
        "Domain": [],
        "Providers": ["Domain", "Crypto", "CryptoExtras"],
        "Store": ["Domain", "GRDB", "GRDBSQLite", "Crypto", "CryptoExtras"],
        "Prompts": ["Domain", "Yams"],
        "Switchboard": ["Domain", "Providers", "Store", "Prompts", "Logging"],
        "Web": [
            "Domain", "Prompts", "Store", "Switchboard", "Hummingbird", "HTTPTypes", "NIOCore", "Mustache", "Logging",
        ],
        "coupdefil": [
            "Domain", "Providers", "Store", "Prompts", "Switchboard", "Web", "CCurl",
            "ArgumentParser", "Hummingbird", "ServiceLifecycle", "UnixSignals", "Logging", "Yams",
        ],

        "ArchitectureTests": [],
        "DomainTests": ["Domain", "Prompts"],
        "DialogueTests": ["Domain", "Providers", "Store", "Prompts", "Switchboard", "Logging"],
        "ProviderTests": ["Domain", "Providers"],
        "StoreTests": ["Domain", "Store", "GRDB"],
        "PromptsTests": ["Domain", "Prompts"],
        "SwitchboardTests": ["Domain", "Providers", "Store", "Prompts", "Switchboard", "GRDB", "Logging"],
        "WebTests": ["Domain", "Providers", "Store", "Prompts", "Switchboard", "Web", "Logging"],
        "CommandTests": ["coupdefil", "Domain", "Switchboard", "ArgumentParser"],
    ]

    static let everywhere: Set<String> = ["Foundation", "FoundationEssentials", "Glibc"]
    /// Domain has no locks and no queues: it holds no state.
    static let outsideDomain: Set<String> = ["Dispatch", "Synchronization"]

    static func findings(in file: SwiftFile) -> [Finding] {
        guard let own = allowed[file.target] else {
            return [Finding(path: file.path, sentence: "\(file.target) is not in the table of imports")]
        }
        var modules = own.union(everywhere)
        if file.target != "Domain" { modules.formUnion(outsideDomain) }
        if file.path.hasPrefix("Tests/") { modules.insert("Testing") }
        let lines = file.codeLines
        return lines.compactMap { number, text in
            guard let module = imported(by: text) else { return nil }
            if !modules.contains(module) {
                return Finding(path: file.path, line: number, sentence: "\(file.target) may not import \(module)")
            }
            let isFallback = number > 1 && lines[number - 2].text.trimming() == "#else"
            if file.target == "Domain", module == "Foundation", !isFallback {
                return Finding(path: file.path, line: number, sentence: "Domain makes do with FoundationEssentials")
            }
            return nil
        }
    }

    /// The module that a line imports: `@testable public import struct A.B` → "A".
    static func imported(by line: Substring) -> String? {
        let words = line.split { $0 == " " || $0 == ";" }
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { return nil }
        let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        guard words[..<position].allSatisfy({ $0.hasPrefix("@") || before.contains($0) }) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        let rest = words[(position + 1)...].drop { kinds.contains($0) }
        return rest.first?.split(separator: ".").first.map(String.init)
    }
}

@Suite struct ImportTests {
    @Test func everyTargetImportsOnlyWhatItMay() throws {
        let files = try Repository.swiftFiles()
        #expect(files.count > 30)
        expectNone(files.flatMap(ImportRule.findings))
    }

    @Test(arguments: [
        ("Sources/Domain/A.swift", "import GRDB"),
        ("Sources/Domain/A.swift", "import Foundation"),
        ("Sources/Domain/A.swift", "import Synchronization"),
        ("Sources/Providers/A.swift", "internal import Store"),
        ("Sources/Prompts/A.swift", "@preconcurrency public import struct Mustache.MustacheTemplate"),
        ("Sources/Switchboard/A.swift", "import Crypto;"),
        ("Sources/Web/A.swift", "    import Providers"),
        ("Sources/Store/A.swift", "import FoundationNetworking"),
        ("Sources/Domain/A.swift", "import Testing"),
        ("Tests/StoreTests/A.swift", "@testable import Switchboard"),
        ("Sources/Elsewhere/A.swift", "import Foundation"),
    ])
    func catches(path: String, text: String) {
        #expect(ImportRule.findings(in: SwiftFile(path: path, text: text)).count == 1)
    }

    @Test(arguments: [
        (
            "Sources/Domain/A.swift",
            "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\nimport Foundation\n#endif"
        ),
        ("Sources/Domain/A.swift", "// import GRDB\nlet a = \"import GRDB\""),
        ("Sources/Store/A.swift", "public import Domain\nimport GRDB\nimport Synchronization"),
        ("Tests/StoreTests/A.swift", "import Testing\n@testable import Store"),
    ])
    func allows(path: String, text: String) {
        #expect(ImportRule.findings(in: SwiftFile(path: path, text: text)) == [])
    }
}
