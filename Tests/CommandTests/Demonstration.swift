import Foundation

@testable import coupdefil

/// The settings of `--demo`, whatever the machine's own are.
enum Demonstration {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func settings(_ variables: [String: String] = [:]) throws -> Settings {
        try Settings.load(
            file: root.appending(path: "Scripts/demo.yaml").path,
            environment: ["COUPDEFIL_PROMPTS_FOLDER": root.appending(path: "Prompts").path].merging(variables) { $1 },
            flags: [:])
    }
}
