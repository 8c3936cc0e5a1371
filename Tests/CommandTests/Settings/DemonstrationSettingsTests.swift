import Foundation
import Testing

@testable import coupdefil

@Suite struct DemonstrationSettingsTests {
    @Test func theDemonstrationIsComplete() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Scripts/demo.yaml").standardized.path(percentEncoded: false)
        let settings = try Settings.load(file: file, environment: [:], flags: ["port": "9000"])
        #expect(settings.missing.isEmpty)
        #expect(settings.warnings.isEmpty)
        #expect(settings.simulatorIsOn)
        #expect(settings.publicURL == "http://127.0.0.1:9000")
    }
}
