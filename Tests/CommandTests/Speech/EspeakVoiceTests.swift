import Foundation
import Testing

@testable import coupdefil

/// The text goes to the program by standard input alone, and nothing waits for it longer than it may.
struct EspeakVoiceTests {
    @Test(arguments: [nil, "/nowhere/espeak-ng", "/etc/passwd"] as [String?])
    func withoutTheProgramThereIsNoVoice(program: String?) {
        #expect(EspeakVoice(language: "fr", program: program) == nil)
    }

    /// A header of unknown length, then the arguments and the text as the samples.
    private static let echo = #"""
        printf 'RIFF\377\377\377\177WAVEfmt \020\0\0\0\1\0\1\0\42\126\0\0\104\254\0\0\2\0\20\0data\377\377\377\177'
        echo "$@"
        cat
        """#

    @Test(arguments: ["Bonjour, « ça va » ?", "--help", "; rm -rf / #", "$(id)\n`id`", "-w /tmp/a.wav"])
    func theTextIsNoArgument(text: String) async throws {
        let sound = try await Self.withVoice(Self.echo) { try #require(await $0.sound(of: text)) }
        let said = String(decoding: sound.dropFirst(44), as: UTF8.self)
        #expect(said == "-b 1 -v fr -s 160 --stdin --stdout\n\(text)")
        let bytes = [UInt8](sound)
        #expect(Self.number(bytes[4..<8]) == bytes.count - 8)
        #expect(Self.number(bytes[40..<44]) == bytes.count - 44)
    }

    @Test(arguments: ["", " \n", String(repeating: "a", count: 501)])
    func someTextsAreNotSaid(text: String) async throws {
        #expect(try await Self.withVoice(Self.echo) { await $0.sound(of: text) } == nil)
    }

    @Test(arguments: ["exit 0", "echo no sound", "exit 1", "kill -9 $$", "printf RIFF"])
    func aProgramThatFailsIsSilent(script: String) async throws {
        #expect(try await Self.withVoice(script) { await $0.sound(of: "Bonjour") } == nil)
    }

    @Test(.timeLimit(.minutes(10))) func aProgramThatHangsIsStopped() async throws {
        #expect(try await Self.withVoice("exec sleep 3600", patience: 0.2) { await $0.sound(of: "Bonjour") } == nil)
    }

    @Test func onlySoManySpeakAtOnce() async throws {
        let sounds = try await Self.withVoice("exec sleep 60", patience: 0.5) { voice in
            await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 { group.addTask { await voice.sound(of: "Bonjour") != nil } }
                return await group.reduce(into: [Bool]()) { $0.append($1) }
            }
        }
        #expect(sounds == [Bool](repeating: false, count: 20))
    }

    private static func withVoice<Result: Sendable>(
        _ script: String, patience: TimeInterval = 20, _ body: (EspeakVoice) async throws -> Result
    ) async throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: "voice-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let isMade = FileManager.default.createFile(
            atPath: file, contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: [.posixPermissions: 0o700])
        try #require(isMade)
        return try await body(try #require(EspeakVoice(language: "fr", program: file, patience: patience)))
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
