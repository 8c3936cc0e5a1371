/// A Swift file in its three layers: code, comments, and what stands in string literals.
struct SwiftFile: Sendable {
    /// "Sources/Domain/…", relative to the root of the repository.
    let path: String
    /// The code, with blanks in place of comments and of the text of literals; every line is where it was.
    let code: String
    /// The comments, with blanks in place of everything else.
    let comments: String
    /// The text of every string literal; each interpolation is one blank.
    let literals: [Literal]

    struct Literal: Hashable, Sendable {
        let line: Int
        let text: String
    }

    init(path: String, text: String) {
        self.path = path
        var scanner = SwiftScanner(text)
        scanner.scan()
        code = String(decoding: scanner.code, as: UTF8.self)
        comments = String(decoding: scanner.comments, as: UTF8.self)
        literals = scanner.literals
    }

    /// "Domain" for what lies under Sources/Domain or Tests/Domain.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    var name: String { String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "") }

    var codeLines: [(number: Int, text: Substring)] { Self.numbered(code) }
    var commentLines: [(number: Int, text: Substring)] { Self.numbered(comments) }
    /// How many lines the file has.
    var length: Int {
        code.split(separator: "\n", omittingEmptySubsequences: false).count - (code.hasSuffix("\n") ? 1 : 0)
    }

    private static func numbered(_ text: String) -> [(number: Int, text: Substring)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, $0.element) }
    }
}
