import Testing

/// No file and no type is called after what says nothing; what a thing extends is no name either.
enum NamingRule {
    static let empty: Set<String> = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Core", "Service", "Handler",
    ]

    static func findings(in file: SwiftFile) -> [Finding] {
        let parts = file.path.split(separator: "/").map { $0.hasSuffix(".swift") ? $0.dropLast(6) : $0 }
        var findings = parts.filter { saysNothing(String($0)) || $0.contains("+") }.map { part in
            Finding(path: file.path, sentence: "“\(part)” says nothing about what is in it")
        }
        let tokens = SwiftToken.all(in: file.code)
        for (keyword, name) in zip(tokens, tokens.dropFirst()) where declares(keyword.text) && saysNothing(name.text) {
            findings.append(
                Finding(path: file.path, line: name.line, sentence: "“\(name.text)” says nothing about what it is"))
        }
        return findings
    }

    private static func declares(_ keyword: String) -> Bool {
        ["struct", "class", "enum", "protocol", "actor", "typealias"].contains(keyword)
    }

    /// Whether the last word of a name in CamelCase is an empty one.
    static func saysNothing(_ name: String) -> Bool {
        guard let start = name.lastIndex(where: \.isUppercase) else {
            return empty.contains(name.prefix(1).uppercased() + name.dropFirst())
        }
        return empty.contains(String(name[start...]))
    }
}

@Suite struct NamingTests {
    @Test func namesSaySomething() throws {
        expectNone(try Repository.swiftFiles().flatMap(NamingRule.findings))
    }

    @Test(arguments: [
        ("Sources/A/WebhookHandler.swift", ""), ("Sources/A/Helpers/B.swift", ""), ("Sources/Core/B.swift", ""),
        ("Sources/A/String+Folding.swift", ""), ("Sources/A/utils.swift", ""),
        ("Sources/A/B.swift", "final class StoreManager {}"),
        ("Sources/A/B.swift", "public protocol Service: Sendable {}"),
        ("Sources/A/B.swift", "typealias Handler = () -> Void"),
    ])
    func catches(path: String, text: String) {
        #expect(NamingRule.findings(in: SwiftFile(path: path, text: text)).count == 1)
    }

    @Test(arguments: [
        "struct ServiceNumber {}", "let manager = FileManager.default", "// struct Core", "class func handler() {}",
    ])
    func allows(text: String) {
        #expect(NamingRule.findings(in: SwiftFile(path: "Sources/A/Commune.swift", text: text)) == [])
    }
}
