import Domain
import Foundation
import Testing

/// Whole files of texts that people send, against the targets of issue 3. `coupdefil evaluate FILE` lists the failures.
struct CaseFileTests {
    /// This half is read only by the machine: nobody tunes words or weights by it.
    @Test func heldBackHalf() throws {
        let cases = try #require(try Texts.cases(Texts.folder.appending(path: "cases-held-back.tsv")))
        #expect(cases.count > 200)
        check(cases, named: "held back", intent: 0.95, category: 0.92, place: 0.95)
    }

    @Test func tuningHalf() throws {
        let cases = try #require(try Texts.cases(Texts.folder.appending(path: "cases-tuning.tsv")))
        #expect(cases.count > 200)
        check(cases, named: "tuning", intent: 0.99, category: 0.99, place: 0.99)
    }

    /// Where the machine has them.
    @Test func sharedExamples() throws {
        let file = Places.reference.deletingLastPathComponent().appending(path: "examples/sms-understanding.tsv")
        guard let cases = try Texts.cases(file) else { return }
        check(cases, named: "shared examples", intent: 1, category: 1, place: 1)
    }

    private func check(
        _ cases: [EvaluationCase], named name: String, intent: Double, category: Double, place: Double
    ) {
        let report = EvaluationReport(cases) { Texts.understand($0) }
        for (column, least) in [(EvaluationReport.Column.intent, intent), (.category, category), (.place, place)] {
            let share = report.share(column, .right)
            #expect(share >= least, "\(name): \(column) right in \(share) of \(report.texts) texts, not in \(least)")
        }
        #expect(report.share(.place, .wrong) <= 0.015)
        #expect(report.missedAlarms == [])
        #expect(report.falseAlarms.count * 100 <= cases.count)
    }
}
