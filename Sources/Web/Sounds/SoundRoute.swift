import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The sounds of calls: recorded prompts for everybody, and for the simulated telephones also what a machine says.
struct SoundRoute: Sendable {
    let site: Site

    /// Whether an address may be one of a sound.
    static func takes(_ path: [String]) -> Bool {
        switch path.first {
        case "audio": path.count == 2
        case "simulateur": path.count == 3 && path[1] == "audio" || path == ["simulateur", Links.speechWord]
        default: false
        }
    }

    func response(_ address: Address) async throws(PageFault) -> Response {
        guard !address.endsWithSlash else { throw .notFound }
        if address.path[0] == "audio" { return try recording(named: address.path[1]) }
        guard let access = site.simulator else { throw .notFound }
        let isPrompt = address.path.count == 3
        let sound =
            isPrompt ? prompt(named: address.path[2], access) : await access.speech?(try words(address.query))
        guard let sound else { throw .notFound }
        return Self.response(sound, caching: "no-store")
    }

    /// Providers keep it for an hour, then ask again.
    private func recording(named name: String) throws(PageFault) -> Response {
        guard let key = key(name), let sound = site.recording(key) else { throw .notFound }
        return Self.response(sound, caching: "public, max-age=3600")
    }

    /// A human voice wins.
    private func prompt(named name: String, _ access: SimulatorAccess) -> Data? {
        key(name).flatMap { site.recording($0) ?? access.sound($0) }
    }

    /// "menu" of "menu.wav"; nil for anything that is no key's shape, which is a file's name elsewhere.
    private func key(_ name: String) -> String? {
        guard name.hasSuffix(".wav") else { return nil }
        let key = String(name.dropLast(4))
        return !key.isEmpty && key.utf8.allSatisfy { $0.isLetterOrDigit } ? key : nil
    }

    private func words(_ query: FormItems) throws(PageFault) -> String {
        guard let text = query["text"], text.count <= SimulatorAccess.longestSpeech else { throw .unreadable }
        return text
    }

    private static func response(_ sound: Data, caching: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "audio/wav", .cacheControl: caching],
            body: .init(byteBuffer: ByteBuffer(bytes: sound)))
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
