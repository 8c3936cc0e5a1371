import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Takes what is said after the tone into the simulated telephone: a recording of the browser, or words to be said for it.
struct MessageRoute: Sendable {
    let access: SimulatorAccess

    /// A voice message that is kept.
    struct Kept: Encodable, Sendable {
        let url: String
        let seconds: Int
    }

    /// `POST /simulateur/message` with `X-Simulator-Key`; answers `{"url": "…", "seconds": 3}` with 201. Of a recording only
    /// the browser knows the seconds: for one of no WAV they are 0.
    func response(to request: Request) async throws(PageFault) -> Response {
        // There is nothing to be read here, and nothing at all for whoever does not come from our page.
        guard request.method == .post, let field = HTTPField.Name("X-Simulator-Key"),
            request.headers[field] == access.key
        else { throw .notFound }
        let body = try await body(of: request)
        let isText = request.headers[.contentType]?.lowercased().hasPrefix("text/plain") == true
        let kept = isText ? try await keep(words: Self.words(body)) : try keep(recording: body)
        guard let json = try? JSONEncoder().encode(kept) else { throw .broken }
        return Response(
            status: .created, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }

    /// Says the words and keeps that as the message.
    func keep(words: String) async -> Kept {
        let said = await access.speech?(words).map { [UInt8]($0) }
        let sound = said ?? VoiceSound.hum(for: words)
        return Kept(url: access.keepMessage(sound), seconds: VoiceSound.seconds(ofWave: sound))
    }

    private func keep(recording: [UInt8]) throws(PageFault) -> Kept {
        guard VoiceSound.isRecording(recording) else { throw .noSound }
        let isWave = recording.starts(with: "RIFF".utf8)
        return Kept(
            url: access.keepMessage(recording), seconds: isWave ? VoiceSound.seconds(ofWave: recording) : 0)
    }

    private static func words(_ body: [UInt8]) throws(PageFault) -> String {
        guard let words = String(validating: body, as: UTF8.self), words.contains(where: { !$0.isWhitespace }),
            words.count <= SimulatorAccess.longestSpeech
        else { throw .unreadable }
        return words
    }

    private func body(of request: Request) async throws(PageFault) -> [UInt8] {
        switch await BodyReading.read(request.body, most: Limits.message) {
        case .whole(let body): return body
        case .tooLong: throw .bodyTooLong
        case .tooSlow: throw .tooSlow
        case .broken: throw .unreadable
        }
    }
}
