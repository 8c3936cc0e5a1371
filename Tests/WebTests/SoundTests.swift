import Foundation
import Testing

@testable import Web

/// The sounds of calls: recordings for everybody, a machine's voice for the simulated telephones only.
@Suite struct SoundTests {
    private static func withSounds(_ site: inout Site) {
        site.recording = { $0 == "menu" ? Data("RIFF recorded".utf8) : nil }
        site.simulator?.sound = { ["menu", "about"].contains($0) ? Data("RIFF rendered".utf8) : nil }
        site.simulator?.speech = { Data("RIFF \($0)".utf8) }
    }

    @Test(arguments: [
        ("/audio/menu.wav", "RIFF recorded", "public, max-age=3600"),
        ("/simulateur/audio/menu.wav", "RIFF recorded", "no-store"),
        ("/simulateur/audio/about.wav", "RIFF rendered", "no-store"),
        ("/simulateur/parole?text=Bonjour%20%C3%A0%20tous", "RIFF Bonjour à tous", "no-store"),
    ])
    func isPlayed(target: String, body: String, caching: String) async throws {
        try await TestSite.run(change: Self.withSounds) { _, client in
            let answer = try await client.get(target)
            #expect(answer.status == 200)
            #expect(answer.body == body)
            #expect(answer.headers["content-type"] == "audio/wav")
            #expect(answer.headers["cache-control"] == caching)
            #expect(answer.headers["content-length"] == "\(body.utf8.count)")
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(try await client.get(target, method: "HEAD").body.isEmpty)
            #expect(try await client.get(target, method: "POST").status == 405)
        }
    }

    @Test(arguments: [
        ("/audio/about.wav", 404), ("/audio/menu", 404), ("/audio/menu.WAV", 404), ("/audio/.wav", 404),
        ("/audio/menu.wav/", 404), ("/audio/", 404), ("/audio", 404), ("/audio/..%2F..%2Fcoupdefil.key.wav", 404),
        ("/audio/%2e%2e/menu.wav", 404), ("/audio/m%C3%A9nu.wav", 404), ("/audio/menu.wav.wav", 404),
        ("/simulateur/audio/nothing.wav", 404), ("/simulateur/audio/", 404), ("/simulateur/other", 404),
        ("/simulateur/parole", 400), ("/simulateur/parole?text=", 400), ("/simulateur/parole?text=%20%20", 400),
        ("/simulateur/parole?text=%FF", 400), ("/simulateur/parole/?text=a", 404),
    ])
    func isNotThere(target: String, status: Int) async throws {
        try await TestSite.run(change: Self.withSounds) { _, client in
            let answer = try await client.get(target)
            #expect(answer.status == status)
            #expect(answer.body.contains("<html lang=\"fr\">"))
        }
    }

    @Test func longTextsAreRefused() async throws {
        try await TestSite.run(change: Self.withSounds) { (_, client) async throws in
            let longest = String(repeating: "a", count: 500)
            #expect(try await client.get("/simulateur/parole?text=\(longest)").status == 200)
            #expect(try await client.get("/simulateur/parole?text=\(longest)a").status == 400)
        }
    }

    /// The page then asks the browser's own voice.
    @Test func withoutAMachineThatSpeaksThereIsNoSound() async throws {
        try await TestSite.run { (_, client) async throws in
            #expect(try await client.get("/simulateur/parole?text=Bonjour").status == 404)
            #expect(try await client.get("/simulateur/audio/menu.wav").status == 404)
        }
    }

    @Test func withoutASimulatorNothingSpeaks() async throws {
        try await TestSite.run(change: { site in
            Self.withSounds(&site)
            site.simulator = nil
        }) { (_, client) async throws in
            #expect(try await client.get("/audio/menu.wav").status == 200)
            #expect(try await client.get("/simulateur/parole?text=Bonjour").status == 404)
            #expect(try await client.get("/simulateur/audio/menu.wav").status == 404)
        }
    }
}
