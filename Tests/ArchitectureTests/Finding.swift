import Testing

/// One place that breaks a rule.
struct Finding: Hashable, CustomStringConvertible {
    let path: String
    var line = 1
    let sentence: String

    var description: String { "\(path):\(line): \(sentence)" }
}

/// Records every finding as an issue of the test that looks for it.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    let list = Comment(rawValue: findings.map(\.description).joined(separator: "\n"))
    #expect(findings.isEmpty, list, sourceLocation: sourceLocation)
}
