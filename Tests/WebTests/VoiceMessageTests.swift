import Foundation
import Testing

@testable import Web

/// What is said after the tone into the simulated telephone.
@Suite struct VoiceMessageTests {
    private static let key = "X-Simulator-Key: k3y\r\n"

    @Test func aRecordingIsKeptAsItIs() async throws {
        try await TestSite.run { site, client in
            for body in ["OggSsound", "\0\0\0 ftypM4A sound", "RIFF\0\0\0\0WAVE"] {
                let answer = try await client.post("/simulateur/message", type: "a/b", body: body, headers: Self.key)
                #expect(answer.status == 201)
            }
            #expect(site.kept.map { String(decoding: $0.prefix(4), as: UTF8.self) } == ["OggS", "\0\0\0 ", "RIFF"])
            #expect(VoiceSound.isRecording([0x1A, 0x45, 0xDF, 0xA3, 0]) && !VoiceSound.isRecording([0x1A, 0x45]))
        }
    }

    @Test func writtenWordsAreSaid() async throws {
        try await TestSite.run(change: { $0.simulator?.speech = { Data("RIFF said: \($0)".utf8) } }) { site, client in
            let type = "text/plain; charset=utf-8"
            let answer = try await client.post(
                "/simulateur/message", type: type, body: "du pain é", headers: Self.key)
            #expect(answer.status == 201)
            #expect(site.kept == [Array("RIFF said: du pain é".utf8)])
        }
    }

    @Test func wordsThatNothingCanSayAreHummed() async throws {
        try await TestSite.run { site, client in
            let words = String(repeating: "du pain ", count: 7)
            let answer = try await client.post(
                "/simulateur/message", type: "text/plain", body: words, headers: Self.key)
            #expect(answer.body.contains(#""seconds":4"#))
            let sound = try #require(site.kept.first)
            #expect(VoiceSound.isRecording(sound) && sound.count == 44 + 4 * 8000)
            #expect(VoiceSound.seconds(ofWave: sound) == 4)
            #expect(sound[44...].contains { $0 < 100 } && sound[44...].contains { $0 > 150 })
        }
    }

    @Test(arguments: [
        ("audio/webm", "no sound", 415), ("audio/webm", "", 415), ("text/plain", "", 400), ("text/plain", "  ", 400),
        ("text/plain", String(repeating: "a", count: 501), 400), ("text/plain", "\u{0}", 201),
    ])
    func whatIsNoMessageIsRefused(type: String, body: String, status: Int) async throws {
        try await TestSite.run { site, client in
            let answer = try await client.post("/simulateur/message", type: type, body: body, headers: Self.key)
            #expect(answer.status == status)
            #expect(site.kept.isEmpty == (status != 201))
        }
    }

    @Test func twoMegabytesAreTheMost() async throws {
        try await TestSite.run { site, client in
            for (more, status) in [(0, 201), (1, 413)] {
                let body = "OggS" + String(repeating: "a", count: Limits.message - 4 + more)
                let answer = try await client.post("/simulateur/message", type: "a/b", body: body, headers: Self.key)
                #expect(answer.status == status)
            }
            #expect(site.kept.count == 1)
        }
    }

    @Test func nobodyElseLeavesMessages() async throws {
        try await TestSite.run { (site, client) async throws in
            #expect(try await client.post("/simulateur/message", type: "a/b", body: "OggS").status == 404)
            let wrong = "X-Simulator-Key: other\r\n"
            #expect(
                try await client.post("/simulateur/message", type: "a/b", body: "OggS", headers: wrong).status == 404)
            #expect(try await client.get("/simulateur/message", headers: Self.key).status == 404)
            #expect(site.kept.isEmpty)
        }
    }

    @Test func onlyThePageOfTelephonesMayAskForTheMicrophone() async throws {
        try await TestSite.run { (_, client) async throws in
            let policy = "permissions-policy"
            #expect(try await client.get("/simulateur").headers[policy]?.contains("microphone=(self)") == true)
            #expect(try await client.get("/annonces").headers[policy]?.contains("microphone=()") == true)
        }
    }
}
