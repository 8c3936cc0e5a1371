import Testing

@Suite struct SwiftScannerTests {
    @Test(arguments: [
        ("let a = 1 // two", "let a = 1       "),
        ("a /* b /* c */ d */ e", "a                   e"),
        (#"f("} // no", x)"#, "f(         , x)"),
        (#"f("a\"}b", x)"#, "f(       , x)"),
        (##"f(#"a"}\"#, x)"##, "f(        , x)"),
        (#"f("a\(g("}", h { 1 }))b")"#, "f(    g(   , h { 1 })   )"),
        ("f(\"\"\"\n  }\"\n  \"\"\", x)", "f(   \n    \n     , x)"),
        ("let r = /a\"{2}/\nlet b = c / d", "let r =        \nlet b = c / d"),
        ("let r = #/\"}/#", "let r =       "),
        ("let broken = \"}\nfunc f() {}", "let broken =   \nfunc f() {}"),
    ])
    func keepsTheCodeWhereItWas(text: String, code: String) {
        #expect(SwiftFile(path: "a", text: text).code == code)
    }

    @Test func findsComments() {
        let file = SwiftFile(path: "a", text: "let a = \"// no\" // yes\n/* both\nlines */ let b = 1\n")
        #expect(file.commentLines.map { $0.text.trimming() } == ["// yes", "/* both", "lines */", ""])
        #expect(file.length == 3)
    }

    @Test func findsLiteralsWithTheirLines() {
        let file = SwiftFile(
            path: "a", text: "f(\"un\")\ng(\"\"\"\n  deux\n  \"\"\")\nh(\"a\\(i(\"b\"))c\", #\"d\\n\"#)")
        let literals = file.literals.map { "\($0.line) \($0.text.trimming())" }
        #expect(literals == ["1 un", "2 deux", "5 b", "5 a c", "5 d\\n"])
    }
}

extension StringProtocol {
    func trimming() -> String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
