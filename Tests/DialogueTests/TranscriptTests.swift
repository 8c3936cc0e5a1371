import Domain
import Foundation
import Switchboard
import Testing

/// Every transcript under `Transcripts`, played through the real service.
struct TranscriptTests {
    static let files: [String] = {
        let folder = Stage.root.appending(path: "Tests/DialogueTests/Transcripts")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
    }()

    @Test func thereAreTranscripts() { #expect(Self.files.count >= 20) }

    @Test(arguments: files) func isSpokenAsWritten(_ file: String) async throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let played = try await Stage.make().rehearsal.play(Transcript(parsing: text)).text
        if ProcessInfo.processInfo.environment["COUPDEFIL_UPDATE"] == "1" {
            try played.write(toFile: file, atomically: true, encoding: .utf8)
        }
        #expect(played == text)
    }

    /// One GSM-7 segment each, whatever is sent in any transcript.
    @Test(arguments: files) func fitsOneSegment(_ file: String) throws {
        let transcript = try Transcript(parsing: String(contentsOfFile: file, encoding: .utf8))
        for line in transcript.lines {
            switch line {
            case .sent(let text), .sentTo(_, let text): #expect(GSM7.fits(text), "\(text)")
            default: continue
            }
        }
    }
}
