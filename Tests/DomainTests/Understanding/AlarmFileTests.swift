import Domain
import Foundation
import Testing

/// Cries for help, and texts that only sound like one, written before anybody looked at the words that find them.
struct AlarmFileTests {
    private struct Case {
        let text: String
        let isCry: Bool
    }

    /// The words were tuned by these; the thresholds stand just under what was reached.
    @Test func firstSet() throws {
        try check("alarms-first.tsv", caught: 0.99, falseAlarms: 0.01)
    }

    /// Measured once, and no word was tuned by it.
    @Test func secondSet() throws {
        try check("alarms-second.tsv", caught: 0.6, falseAlarms: 0.15)
    }

    private func check(_ name: String, caught least: Double, falseAlarms most: Double) throws {
        let cases = try cases(of: name)
        let cries = cases.filter(\.isCry)
        let others = cases.filter { !$0.isCry }
        try #require(cries.count >= 60 && others.count >= 60)
        let missed = cries.map(\.text).filter { Texts.understand($0).alarm == nil }
        let falseAlarms = others.map(\.text).filter { Texts.understand($0).alarm != nil }
        #expect(
            Double(cries.count - missed.count) >= least * Double(cries.count),
            "\(name): \(missed.count) of \(cries.count) missed: \(missed.joined(separator: "; "))")
        #expect(
            Double(falseAlarms.count) <= most * Double(others.count),
            "\(name): \(falseAlarms.count) of \(others.count) false: \(falseAlarms.joined(separator: "; "))")
    }

    private func cases(of name: String) throws -> [Case] {
        let text = try String(contentsOf: Texts.folder.appending(path: name), encoding: .utf8)
        return try text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t")
            try #require(fields.count == 2, "not two columns: \(line)")
            return Case(text: String(fields[0]), isCry: fields[1] != "none")
        }
    }
}
