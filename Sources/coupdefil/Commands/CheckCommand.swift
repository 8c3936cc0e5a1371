import ArgumentParser
import Domain
import Foundation
import Prompts
import Providers
import Store

/// `check`: whether the service could start, and what to enter at the provider.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check settings, key file, database, prompts and public URL; print what to enter at the provider.",
        discussion: "Nothing is made that is not there. The exit code is 1 when something is wrong.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try options.load()
        let report = CheckReport(settings)
        print(json ? try JSONText.text(report) : report.text(settings))
        if !report.isSound { throw ExitCode(1) }
    }
}

/// What `check` finds.
struct CheckReport: Encodable {
    struct Finding: Encodable {
        let subject: String
        let isSound: Bool
        let sentence: String
    }

    struct ProviderURL: Encodable {
        let provider: String
        let purpose: String
        let url: String
    }

    let findings: [Finding]
    let providerURLs: [ProviderURL]
    let settings: [SettingInForce]

    var isSound: Bool { findings.allSatisfy(\.isSound) }

    init(_ settings: Settings) {
        findings = [
            Self.needed(settings), Self.finding("prompts and places") { _ = try Wiring(settings) },
            Self.recordings(settings), Self.database(settings), Self.publicURL(settings), Self.providers(settings),
        ]
        providerURLs = Registry.kinds.filter { settings.providers[$0.name] != nil }.flatMap { kind in
            Self.urls(kind, at: settings.publicURL)
        }
        self.settings = settings.inForce()
    }

    func text(_ settings: Settings) -> String {
        let facts = findings.map { "\($0.isSound ? "ok   " : "WRONG")  \($0.subject): \($0.sentence)" }
        let urls = providerURLs.map { "  \($0.provider), \($0.purpose):\n    \($0.url)" }
        let sections = [
            facts, urls.isEmpty ? [] : ["", "To enter at the provider:"] + urls + Self.fallback, ["", "Settings:"],
            settings.explain().map { "  \($0)" },
        ]
        return sections.flatMap(\.self).joined(separator: "\n")
    }

    private static func finding(_ subject: String, _ check: () throws -> Void) -> Finding {
        do {
            try check()
            return Finding(subject: subject, isSound: true, sentence: "sound")
        } catch {
            return Finding(subject: subject, isSound: false, sentence: "\(error)")
        }
    }

    /// Where providers turn when nothing of ours answers.
    private static let fallback = [
        "  When this service cannot be reached at all: the documents of `coupdefil fallback --out FOLDER`, which says where to",
        "  enter each (Twilio: a TwiML Bin as “primary handler fails”; Vonage: the fallback answer URL).",
    ]

    /// A faulty recording is not played, and the synthetic voice speaks instead.
    private static func recordings(_ settings: Settings) -> Finding {
        guard let recordings = try? Wiring.prompts(settings).recordings else {
            return Finding(subject: "recordings", isSound: true, sentence: "not looked at, for the prompts are wrong")
        }
        let faults = recordings.faults.map(\.sentence)
        let count = "\(recordings.keys.count) of \(VoicePhrase.allCases.count(where: \.isRecordable)) prompts"
        return Finding(
            subject: "recordings", isSound: faults.isEmpty,
            sentence: faults.isEmpty ? count : faults.joined(separator: " "))
    }

    private static func needed(_ settings: Settings) -> Finding {
        let missing = settings.missing.map(\.key)
        return Finding(
            subject: "settings", isSound: missing.isEmpty,
            sentence: missing.isEmpty ? "complete" : "not set: \(missing.joined(separator: ", "))")
    }

    private static func database(_ settings: Settings) -> Finding {
        let exists = FileManager.default.fileExists(atPath: settings.database)
        let hasKey = FileManager.default.fileExists(atPath: settings.keyFile)
        guard exists || hasKey else {
            return Finding(
                subject: "database", isSound: true,
                sentence: "\(settings.database) and its key file are made at the first start")
        }
        return finding("database") {
            let vault = try KeyFile.vault(at: settings.keyFile, databaseExists: true)
            if exists { try Store.check(fileAt: settings.database, vault: vault) }
        }
    }

    private static func publicURL(_ settings: Settings) -> Finding {
        let url = settings.publicURL
        let isReal = settings.providers.keys.contains { $0 != "simulator" }
        guard isReal, !url.hasPrefix("https://") else {
            return Finding(subject: "public URL", isSound: true, sentence: url)
        }
        return Finding(
            subject: "public URL", isSound: false,
            sentence: "\(url) is no https address; set server.publicURL to what the provider calls, exactly")
    }

    private static func providers(_ settings: Settings) -> Finding {
        finding("providers") {
            for kind in Registry.kinds {
                if let values = settings.providers[kind.name] { _ = try kind.make(values) }
            }
        }
    }

    /// Retries come by the fragment; the fallback is the same route, where a repeat is answered as the first time.
    private static func urls(_ kind: ProviderKind, at publicURL: String) -> [ProviderURL] {
        let base = "\(publicURL)/webhooks/\(kind.name)"
        return [
            ProviderURL(
                provider: kind.name, purpose: "a message comes in (POST)", url: "\(base)/message\(kind.retryFragment)"),
            ProviderURL(
                provider: kind.name, purpose: "fallback when that fails (POST)", url: "\(base)/message"),
            ProviderURL(
                provider: kind.name, purpose: "a call comes in (POST)", url: "\(base)/call\(kind.retryFragment)"),
            ProviderURL(
                provider: kind.name, purpose: "delivery status, and the state of a call (POST)", url: "\(base)/status"),
        ]
    }
}
