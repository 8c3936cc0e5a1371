import Domain
import Switchboard
import Testing

@testable import coupdefil

/// What libcurl's failures mean before anything has left.
struct CurlTransportTests {
    @Test(arguments: [
        ("ftp://127.0.0.1/", false), ("http://127.0.0.1:1/a\r\nX: y", false), ("http://127.0.0.1:99999/", false),
        ("http://127.0.0.1:1/", true), ("https://127.0.0.1:1/", true),
    ])
    func whatNeverLeft(url: String, mayRetry: Bool) async throws {
        let curl = CurlTransport()
        do throws(TransportFault) {
            _ = try await curl.transport.send(HTTPRequest(method: "POST", url: url, body: "a=b"))
            Issue.record("somebody answered")
        } catch {
            switch error {
            case .notSent: #expect(mayRetry)
            case .cannotBeSent: #expect(!mayRetry)
            case .unknown: Issue.record("nothing left: \(error.reason)")
            }
        }
    }
}
