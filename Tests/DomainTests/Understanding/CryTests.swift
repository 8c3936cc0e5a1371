import Domain
import Foundation
import Testing

/// Cries for help in unusual words, and texts that only sound like one: `alarms-first.tsv` was tuned on, `alarms-second.tsv` not.
struct CryTests {
    @Test(arguments: [("alarms-first.tsv", 5, 4), ("alarms-second.tsv", 25, 8)])
    func mostAreHeard(_ file: String, mostMissed: Int, mostFalse: Int) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }.filter { $0.count == 2 }
        #expect(rows.count >= 100)
        let heard = rows.map {
            (text: String($0[0]), isCry: $0[1] != "none", alarm: Texts.understand(String($0[0])).alarm)
        }
        let missed = heard.filter { $0.isCry && $0.alarm == nil }.map(\.text)
        let wrong = heard.filter { !$0.isCry && $0.alarm != nil }.map(\.text)
        #expect(missed.count <= mostMissed, "\(missed)")
        #expect(wrong.count <= mostFalse, "\(wrong)")
    }
}
