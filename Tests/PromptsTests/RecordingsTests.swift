import Domain
import Foundation
import Prompts
import Testing

/// A recording is played only where it can be heard, belongs to a prompt, and says its words.
struct RecordingsTests {
    /// "Je n'ai rien entendu.": about a second.
    private static let words = "Je n'ai rien entendu."

    @Test func knowsWhatIsThere() throws {
        let recordings = try recordings([
            "notHeard.wav": TestWave().bytes, "notHeard.txt": Array("\(Self.words)\n".utf8),
        ])
        #expect(recordings.keys == ["notHeard"])
        #expect(recordings.faults.isEmpty)
        #expect(recordings.found["notHeard"]?.seconds == 1)
    }

    @Test(arguments: [
        ("notHerd.wav", TestWave(), "belongs to no prompt: there is none called “notHerd”"),
        ("greeting.wav", TestWave(), "is never played: the prompt holds values, which a recording cannot"),
        ("months.wav", TestWave(), "is never played: the prompt is only a piece of others"),
        ("notHeard.WAV", TestWave(), "is never played: its name must end in .wav"),
        ("notHeard.mp3", TestWave(), "is never played: its name must end in .wav"),
        ("notHeard.wav", TestWave(seconds: 0.2), "lasts 0.2 s, too short for its words (about 1.0 s)"),
        ("notHeard.wav", TestWave(seconds: 0.4), "lasts 0.4 s, too short for its words (about 1.0 s)"),
        ("notHeard.wav", TestWave(seconds: 5), "lasts 5.0 s, too long for its words (about 1.0 s)"),
        ("notHeard.wav", TestWave(channels: 2), "has 2 channels; it must have one"),
        ("notHeard.wav", TestWave(rate: 16_000, seconds: 40), "cannot be read, or is longer than 1000000 bytes"),
        ("..wav", TestWave(), ""), (".wav", TestWave(), ""),
    ])
    func saysWhatIsWrong(name: String, wave: TestWave, sentence: String) throws {
        let recordings = try recordings([name: wave.bytes])
        #expect(recordings.keys.isEmpty)
        #expect(recordings.faults.map(\.description) == (sentence.isEmpty ? [] : ["\(name) \(sentence)"]))
    }

    @Test func aPromptThatSaysOtherWordsIsNotPlayed() throws {
        let recordings = try recordings(["notHeard.wav": TestWave().bytes, "notHeard.txt": Array("Quoi ?".utf8)])
        #expect(recordings.keys.isEmpty)
        #expect(recordings.faults.map(\.reason) == [.otherWords("Quoi ?")])
    }

    @Test func otherFilesAreNobodysBusiness() throws {
        let recordings = try recordings([
            "README.md": [0x61], "notHeard.txt": [0x61], "notHeard": [0x61], ".DS_Store": [0],
        ])
        #expect(recordings.keys.isEmpty && recordings.faults.isEmpty)
    }

    @Test func aFolderThatIsNotThereHoldsNone() {
        let recordings = Recordings(folder: "/nowhere") { _ in Self.words }
        #expect(recordings.keys.isEmpty && recordings.faults.isEmpty)
        #expect(recordings.sound(of: "notHeard") == nil)
    }

    @Test func oneIsReadAsItIsNow() throws {
        let folder = try folder(["notHeard.wav": TestWave().bytes, "greeting.wav": TestWave().bytes])
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try VoiceMenuTests.book.get()
        func sound(_ key: String) -> Data? { Recordings.sound(of: key, in: folder.path) { book.text($0) } }
        #expect(sound("notHeard").map { [UInt8]($0) } == TestWave().bytes)
        // Its words are not even asked for, for nobody knows the values.
        for key in ["greeting", "about", "menu", "months", "nothing at all", "", "../notHeard"] {
            #expect(sound(key) == nil)
        }
        try FileManager.default.removeItem(at: folder.appending(path: "notHeard.wav"))
        #expect(sound("notHeard") == nil)
    }

    /// The book reads `audio/` beside the prompts.
    @Test func theRepositoryHoldsNoFaultyOne() throws {
        let book = try PromptBook(
            folder: LongestValues.root.appending(path: "Prompts/fr").path, checking: [VoicePhrase.self])
        #expect(book.recordings.faults.isEmpty)
    }

    private func recordings(_ files: [String: [UInt8]]) throws -> Recordings {
        let folder = try folder(files)
        defer { try? FileManager.default.removeItem(at: folder) }
        return Recordings(folder: folder.path) { _ in Self.words }
    }

    private func folder(_ files: [String: [UInt8]]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recordings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        return folder
    }
}
