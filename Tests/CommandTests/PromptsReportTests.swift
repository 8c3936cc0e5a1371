import Foundation
import Testing

@testable import coupdefil

/// What `prompts` prints: every sentence once, recorded or not, and what is wrong with a file.
struct PromptsReportTests {
    @Test func everySentenceIsListedOnce() throws {
        let report = PromptsReport(try Wiring.prompts(Demonstration.settings()))
        let keys = (report.recordable + report.synthetic).map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(report.recordable.contains { $0.key == "menu" } && report.synthetic.contains { $0.key == "greeting" })
        #expect(!keys.contains("menuHints") && !keys.contains("months"))
        #expect(report.recordable.allSatisfy { !$0.words.contains("{{") })
        #expect(report.synthetic.allSatisfy { $0.words.contains("{{") })
        #expect(report.recordable.allSatisfy { $0.recorded == nil && $0.estimated > 0.3 })
        #expect(report.faults.isEmpty)
    }

    @Test func aNameThatIsNearlyRightIsToldWhichItMeans() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "prompts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: Demonstration.root.appending(path: "Prompts"), to: folder)
        let audio = folder.appending(path: "fr/audio")
        try FileManager.default.createDirectory(at: audio, withIntermediateDirectories: true)
        try Data("RIFF".utf8).write(to: audio.appending(path: "notHaerd.wav"))
        try Data("RIFF".utf8).write(to: audio.appending(path: "menu.wav"))
        let settings = try Demonstration.settings(["COUPDEFIL_PROMPTS_FOLDER": folder.path])
        let report = PromptsReport(try Wiring.prompts(settings))
        #expect(
            report.faults == [
                "menu.wav is no WAV file.",
                "notHaerd.wav belongs to no prompt: there is none called “notHaerd”; the nearest is notHeard.",
            ])
        #expect(report.description.contains("WRONG  audio/menu.wav is no WAV file."))
        let check = CheckReport(settings)
        #expect(check.findings.first { $0.subject == "recordings" }?.isSound == false)
    }
}
