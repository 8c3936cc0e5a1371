import Foundation
import Testing

/// What may stand at the top of the repository, and what a script is.
enum TopLevelRule {
    static let allowed: Set<String> = [
        "Package.swift", "Sources", "Tests", "Prompts", "Scripts", "README.md", "LICENSE",
    ]

    /// Dotfiles and what .gitignore names are nobody's business.
    static func strangers(names: [String]) -> [Finding] {
        names.filter { name in
            let isIgnored = ["Package.resolved", "coupdefil.yaml"].contains(name) || name.hasSuffix(".key")
            return !allowed.contains(name) && !isIgnored && !name.hasPrefix(".") && !name.contains(".sqlite")
        }
        .map { Finding(path: $0, sentence: "does not belong at the top of the repository") }
    }

    /// A script can be run and says by what; a file that others read, such as `sms.lua`, is neither.
    static func findings(script path: String, isExecutable: Bool, start: String) -> [Finding] {
        let hasInterpreter = start.hasPrefix("#!")
        let isCommand = !(path.split(separator: "/").last ?? "").contains(".")
        if isExecutable != hasInterpreter {
            return [Finding(path: path, sentence: hasInterpreter ? "cannot be executed" : "does not say what runs it")]
        }
        return isCommand && !isExecutable ? [Finding(path: path, sentence: "is no script, but named like one")] : []
    }
}

@Suite struct TopLevelTests {
    @Test func onlyWhatBelongsStandsAtTheTop() throws {
        let names = try Repository.names(in: "")
        #expect(names.contains("Package.swift"))
        expectNone(TopLevelRule.strangers(names: names))
    }

    @Test func scriptsCanBeRun() throws {
        let paths = try Repository.files(under: "Scripts") + [".ci/run"]
        #expect(paths.contains("Scripts/run") && paths.contains("Scripts/check"))
        expectNone(
            try paths.flatMap { path in
                let file = Repository.root.appending(path: path).path(percentEncoded: false)
                return TopLevelRule.findings(
                    script: path, isExecutable: FileManager.default.isExecutableFile(atPath: file),
                    start: String(try Repository.text(of: path).prefix(2)))
            })
    }

    @Test(arguments: ["docs", "Makefile", "Dockerfile", "notes.txt", "coupdefil"]) func catchesAStranger(name: String) {
        #expect(TopLevelRule.strangers(names: [name]).count == 1)
    }

    @Test func allowsWhatGitIgnores() {
        let names = [
            ".build", ".ci", "Package.resolved", "coupdefil.sqlite-wal", "coupdefil.key", "coupdefil.yaml", "README.md",
        ]
        #expect(TopLevelRule.strangers(names: names) == [])
    }

    @Test(arguments: [
        ("Scripts/a", false, "#!"), ("Scripts/a", true, "im"), ("Scripts/a", false, "im"),
        ("Scripts/a.py", false, "#!"),
    ])
    func catchesAScriptThatIsNone(path: String, isExecutable: Bool, start: String) {
        #expect(TopLevelRule.findings(script: path, isExecutable: isExecutable, start: start).count == 1)
    }

    @Test(arguments: [("Scripts/a", true, "#!"), ("Scripts/a.lua", false, "--"), ("Scripts/a.py", true, "#!")])
    func allowsScriptsAndTheirFiles(path: String, isExecutable: Bool, start: String) {
        #expect(TopLevelRule.findings(script: path, isExecutable: isExecutable, start: start) == [])
    }
}
