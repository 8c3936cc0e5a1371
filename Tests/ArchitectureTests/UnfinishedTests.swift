import Testing

/// Nothing that stops the process for one bad input, nothing left for later, no ornaments.
enum UnfinishedRule {
    /// Spelled apart, so that this file does not break its own rule.
    static let forbiddenCode = ["try" + "!", "as" + "!", "fatalError" + "("]
    /// A test may stop itself where its own table is wrong.
    static let forbiddenInSources = ["preconditionFailure" + "(", "precondition" + "("]
    static let forbiddenWords = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]

    static func findings(in file: SwiftFile) -> [Finding] {
        let traps = file.codeLines.flatMap { number, text in
            (file.path.hasPrefix("Sources/") ? forbiddenCode + forbiddenInSources : forbiddenCode)
                .filter { contains(text, $0) }
                .map { Finding(path: file.path, line: number, sentence: "“\($0)” stops the service for everybody") }
        }
        let remarks = file.commentLines.flatMap { number, text in
            let sentences = marks(in: text).map { "“\($0)” is for an issue, not for a comment" }
            return (sentences + ornaments(in: text, number)).map {
                Finding(path: file.path, line: number, sentence: $0)
            }
        }
        return traps + remarks
    }

    /// For files that are not Swift.
    static func findings(path: String, text: String) -> [Finding] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            marks(in: line).map { Finding(path: path, line: index + 1, sentence: "“\($0)” is for an issue") }
        }
    }

    private static func contains(_ text: Substring, _ code: String) -> Bool {
        guard let range = text.firstRange(of: code) else { return false }
        let before = text[..<range.lowerBound].last
        return before.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
    }

    private static func marks(in text: Substring) -> [String] {
        let words = Set(text.split { !$0.isLetter }.map(String.init))
        return forbiddenWords.filter { words.contains($0) }
    }

    private static func ornaments(in text: Substring, _ number: Int) -> [String] {
        let banner = ["====", "----", "****", "####", "////"].contains { text.contains($0) }
        let words = text.lowercased()
        let header = number <= 8 && ["copyright", "spdx-license", "created by"].contains { words.contains($0) }
        return (banner ? ["no banners"] : []) + (header ? ["no licence headers: LICENSE says it for all"] : [])
    }
}

@Suite struct UnfinishedTests {
    @Test func nothingIsUnfinished() throws {
        expectNone(try Repository.swiftFiles().flatMap(UnfinishedRule.findings))
        let others = try Repository.files(under: "Scripts") + Repository.files(under: "Prompts")
        expectNone(
            try others.filter { !$0.hasSuffix(".wav") }
                .flatMap { UnfinishedRule.findings(path: $0, text: try Repository.text(of: $0)) })
    }

    @Test(arguments: UnfinishedRule.forbiddenCode + UnfinishedRule.forbiddenInSources) func catchesATrap(code: String) {
        let path = "Sources/A/B.swift"
        #expect(UnfinishedRule.findings(in: SwiftFile(path: path, text: "let a = \(code) b")).count == 1)
        #expect(UnfinishedRule.findings(in: SwiftFile(path: path, text: "let a = \"\(code) b\" // \(code)")) == [])
    }

    @Test(arguments: UnfinishedRule.forbiddenWords) func catchesAMark(word: String) {
        #expect(UnfinishedRule.findings(in: SwiftFile(path: "a", text: "let a = 1 // \(word): b")).count == 1)
        #expect(UnfinishedRule.findings(path: "a", text: "one\n# \(word) two\n").map(\.line) == [2])
        #expect(UnfinishedRule.findings(path: "a", text: "one\(word)two\n") == [])
    }

    @Test(arguments: ["// ======", "/* ---- a ---- */", "// Copyright 2026 A"]) func catchesAnOrnament(text: String) {
        #expect(UnfinishedRule.findings(in: SwiftFile(path: "a", text: text)).count == 1)
    }
}
