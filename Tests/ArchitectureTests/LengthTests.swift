import Testing

/// A file is one idea, of 300 lines at most; a function has 40.
enum LengthRule {
    static let longestFile = 300
    static let longestFunction = 40

    static func findings(in file: SwiftFile) -> [Finding] {
        var findings = functions(in: file).filter { $0.length > longestFunction }.map { function in
            Finding(
                path: file.path, line: function.line,
                sentence: "a function of \(function.length) lines; \(longestFunction) are the most")
        }
        if file.path.hasPrefix("Sources/"), file.length > longestFile {
            findings.append(
                Finding(path: file.path, sentence: "\(file.length) lines; \(longestFile) are the most"))
        }
        return findings
    }

    struct Function: Hashable {
        let line: Int
        /// From the line of its keyword to that of its closing brace.
        let length: Int
    }

    /// The outermost blocks that are not a type's: functions, initializers, accessors, and closures outside of any of them.
    static func functions(in file: SwiftFile) -> [Function] {
        var functions: [Function] = []
        var blocks: [(isType: Bool, line: Int, depth: Int)] = []
        var depth = 0
        var head = Head()
        for token in SwiftToken.all(in: file.code) {
            switch token.text {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case ";": head = Head()
            case "{":
                // A closure among arguments or in a table begins where its brace is, not where the table does.
                let isType = depth == 0 && head.declaresType
                let line = depth == 0 ? head.line ?? token.line : token.line
                blocks.append((isType, line, depth))
                (head, depth) = (Head(), 0)
            case "}":
                guard let block = blocks.popLast() else { break }
                (head, depth) = (Head(), block.depth)
                if !block.isType, blocks.allSatisfy(\.isType) {
                    functions.append(Function(line: block.line, length: token.line - block.line + 1))
                }
            default:
                if depth == 0 { head.read(token) }
            }
        }
        return functions
    }

    /// What was declared since the last brace.
    private struct Head {
        private var keyword = ""
        private var keywordLine: Int?
        private var hasValue = false
        private var expectsName = false

        /// Nil where what follows is a value, not the declaration's own block.
        var line: Int? { hasValue ? nil : keywordLine }
        var declaresType: Bool {
            ["struct", "class", "enum", "protocol", "extension", "actor"].contains(keyword)
        }

        mutating func read(_ token: SwiftToken) {
            if keyword == "actor", token.text.first?.isUppercase == false { keyword = "" }
            let isName = expectsName && token.text != "="
            expectsName = false
            if isName { return }
            switch token.text {
            case "struct", "class", "enum", "protocol", "extension", "actor", "init", "deinit", "subscript":
                (keyword, keywordLine, hasValue) = (token.text, token.line, false)
            case "func", "var", "let":
                (keyword, keywordLine, hasValue, expectsName) = (token.text, token.line, false, true)
            case "=": hasValue = keyword == "var" || keyword == "let"
            default: break
            }
        }
    }
}

@Suite struct LengthTests {
    @Test func noFileAndNoFunctionIsTooLong() throws {
        expectNone(try Repository.swiftFiles().flatMap(LengthRule.findings))
        let lengths = try Repository.sources().map(\.length).sorted()
        print(
            "Sources: \(lengths.count) files, median \(lengths[lengths.count / 2]) lines, longest \(lengths.last ?? 0)")
    }

    @Test func catchesALongFile() {
        let text = String(repeating: "let a = 1\n", count: 300)
        #expect(LengthRule.findings(in: SwiftFile(path: "Sources/A/A.swift", text: text)) == [])
        #expect(LengthRule.findings(in: SwiftFile(path: "Sources/A/A.swift", text: text + "\n")).count == 1)
    }

    @Test(arguments: [
        "func f() {", "init(a: Int = { 1 }()) {", "var a: Int {", "static func == (a: A, b: A) -> Bool {",
        "subscript(a: Int) -> Int {",
        "let a: [A] = [\n    A {", "lazy var a = {", "func f(\n    actor: Int\n) -> Int\nwhere A == B {",
        "var actor: A {", "deinit {",
    ])
    func catchesALongFunction(head: String) {
        let closing = head.hasSuffix("[\n    A {") ? "}]" : "}"
        let extra = head == "let a: [A] = [\n    A {" ? 0 : head.count { $0 == "\n" }
        func text(_ lines: Int) -> String {
            let body = String(repeating: "    if a { b() }\n", count: lines - 2 - extra)
            return "public struct A: B {\n    let c = \"{\"\n    func g()\n    \(head)\n\(body)    \(closing)\n}\n"
        }
        func findings(_ lines: Int) -> [Finding] {
            LengthRule.findings(in: SwiftFile(path: "Sources/A/A.swift", text: text(lines)))
        }
        #expect(findings(40) == [])
        #expect(findings(41).count == 1)
    }

    @Test func countsATypeNotAsAFunction() {
        let methods = (1...30).map { "    func f\($0)() {\n    }\n" }.joined()
        for head in [
            "struct A {", "extension A where B == C {", "actor A {", "final class A: B {", "enum A { case a\n",
            "protocol A {",
        ] {
            #expect(LengthRule.findings(in: SwiftFile(path: "Sources/A/A.swift", text: "\(head)\n\(methods)}\n")) == [])
        }
    }

    @Test func countsAnInnerFunctionWithItsOuterOneOnly() {
        let text = "func f() {\n    func g() {\n    }\n    if a {\n    }\n}\n"
        #expect(LengthRule.functions(in: SwiftFile(path: "a", text: text)) == [.init(line: 1, length: 6)])
    }
}
