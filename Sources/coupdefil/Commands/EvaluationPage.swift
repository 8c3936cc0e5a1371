import Domain
import Foundation

/// What `coupdefil evaluate` prints.
struct EvaluationPage: Encodable, CustomStringConvertible {
    struct Column: Encodable {
        let name: String
        let right: Int
        let askedBack: Int
        let wrong: Int
    }

    struct Failure: Encodable {
        let text: String
        let column: String
        let verdict: String
        let expected: String
        let found: String
    }

    let texts: Int
    let columns: [Column]
    let failures: [Failure]
    let missedAlarms: [String]
    let falseAlarms: [String]

    init(_ report: EvaluationReport) {
        texts = report.texts
        columns = EvaluationReport.Column.allCases.map { column in
            Column(
                name: column.rawValue, right: report.count(column, .right), askedBack: report.count(column, .askedBack),
                wrong: report.count(column, .wrong))
        }
        failures = report.failures.map { failure in
            Failure(
                text: failure.text, column: failure.column.rawValue, verdict: failure.verdict.rawValue,
                expected: failure.expected, found: failure.found)
        }
        missedAlarms = report.missedAlarms
        falseAlarms = report.falseAlarms
    }

    var description: String {
        let heading = Self.row("\(texts) texts", "right", "asked back", "wrong")
        let rows = columns.map { Self.row($0.name, share($0.right), share($0.askedBack), share($0.wrong)) }
        let alarms = missedAlarms.map { "  missed: \($0)" } + falseAlarms.map { "  false: \($0)" }
        let failures = failures.map { failure in
            "  \(failure.column) \(failure.verdict): \(Self.shown(failure.found)) for \(Self.shown(failure.expected)): \(failure.text)"
        }
        let sections = [
            [heading] + rows,
            ["", "emergencies: \(missedAlarms.count) missed, \(falseAlarms.count) false alarms"] + alarms,
            failures.isEmpty ? [] : ["", "failures:"] + failures,
        ]
        return sections.joined().joined(separator: "\n")
    }

    private func share(_ count: Int) -> String {
        let percent = texts == 0 ? 0 : Double(count) * 100 / Double(texts)
        return
            "\(count) (\(percent.formatted(.number.precision(.fractionLength(1)).locale(Locale(identifier: "en")))) %)"
    }

    private static func shown(_ value: String) -> String { value.isEmpty ? "nothing" : value }

    private static func row(_ name: String, _ values: String...) -> String {
        let cells = values.map { String(repeating: " ", count: max(1, 16 - $0.count)) + $0 }
        return name.padding(toLength: 12, withPad: " ", startingAt: 0) + cells.joined()
    }
}
