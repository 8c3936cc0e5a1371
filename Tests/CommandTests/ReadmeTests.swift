import Foundation
import Testing

@testable import coupdefil

/// What README says of the settings is what the program knows.
struct ReadmeTests {
    @Test func settingsAreAsInTheProgram() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(readme.range(of: "ReadmeTests -->\n"))
        let end = try #require(readme.range(of: "<!-- end of settings -->"))
        let table = Setting.markdown().trimmingCharacters(in: .newlines) + "\n"
        if ProcessInfo.processInfo.environment["COUPDEFIL_UPDATE"] == "1" {
            let updated = readme[..<start.upperBound] + table + readme[end.lowerBound...]
            try String(updated).write(to: file, atomically: true, encoding: .utf8)
        }
        let now = try String(contentsOf: file, encoding: .utf8)
        #expect(now.contains("ReadmeTests -->\n\(table)<!-- end of settings -->"))
    }
}
