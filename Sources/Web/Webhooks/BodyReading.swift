import Hummingbird
import NIOCore

/// What became of reading a request's body.
enum BodyReading {
    case whole([UInt8])
    /// Longer than we take; `isUnread` where so much is left that the connection must go.
    case tooLong(isUnread: Bool)
    case tooSlow
    /// The sender went away.
    case broken

    /// Reads a body of at most so many bytes, and of a longer one only enough to be able to answer.
    static func read(
        _ body: RequestBody, most: Int = Limits.body, clock: ContinuousClock = ContinuousClock()
    ) async -> BodyReading {
        var iterator = body.makeAsyncIterator()
        var bytes: [UInt8] = []
        var count = 0
        var deadline: ContinuousClock.Instant?
        do {
            while let chunk = try await iterator.next() {
                count += chunk.readableBytes
                if count <= most { bytes.append(contentsOf: chunk.readableBytesView) }
                if count > max(most, Limits.wastedBody) { return .tooLong(isUnread: true) }
                // Most bodies come in one piece and never ask for the time.
                if let deadline {
                    if clock.now > deadline { return .tooSlow }
                } else {
                    deadline = clock.now + Limits.bodyTime
                }
            }
        } catch {
            return .broken
        }
        return count <= most ? .whole(bytes) : .tooLong(isUnread: false)
    }
}

/// Why a connection is closed after the answer: what is still to come of the request will not be read.
struct ConnectionClosed: Error {}

extension ResponseBody {
    /// A body after which the connection is closed, for Hummingbird would read the rest of the request whatever its length.
    static func closing(after buffer: ByteBuffer?) -> ResponseBody {
        ResponseBody(contentLength: buffer?.readableBytes ?? 0) { writer in
            if let buffer { try await writer.write(buffer) }
            try await writer.finish(nil)
            throw ConnectionClosed()
        }
    }
}
