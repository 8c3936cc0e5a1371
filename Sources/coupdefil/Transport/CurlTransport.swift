import CCurl
import Domain
import Switchboard

/// HTTPS to the providers through libcurl: certificates are verified, redirects are not followed, every wait and every answer
/// is bounded.
final class CurlTransport: Sendable {
    let limits: CurlLimits
    private let loop: CurlLoop

    init(_ limits: CurlLimits = CurlLimits()) {
        self.limits = limits
        loop = CurlLoop()
    }

    deinit { loop.stop() }

    /// The closure that the Switchboard sends by.
    var transport: Transport {
        Transport { request async throws(TransportFault) in try await self.send(request) }
    }

    private func send(_ request: HTTPRequest) async throws(TransportFault) -> HTTPResponse {
        let transfer = try CurlTransfer(request, limits)
        let result = await withCheckedContinuation { continuation in
            loop.start(transfer) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }
}

/// How long a request may take and how long its answer may be.
struct CurlLimits: Hashable, Sendable {
    /// Milliseconds until there is a connection, TLS included.
    var connecting = 10_000
    /// Milliseconds for the whole request; shorter than `Backoff.whileSending`.
    var whole = 30_000
    /// Bytes of an answer's body and of its headers: a voice message of two minutes takes two million.
    var longestAnswer = 4_000_000
    /// A file of certificates to trust instead of the system's.
    var certificates: String?
}
