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

    @Test func anAnswerComesBackWhole() async throws {
        let server = OneAnswer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\n\r\nok")
        let request = HTTPRequest(method: "POST", url: "http://127.0.0.1:\(server.port)/", body: "a=b")
        let answer = try await CurlTransport().transport.send(request)
        #expect(answer.status == 302)
        #expect(answer.body == "ok")
        #expect(answer.headers["location"] == "http://127.0.0.1:1/")
    }

    @Test(arguments: [
        "", "nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok",
        "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 2000),
    ])
    func whatLeftAndFailedIsInDoubt(answer: String) async throws {
        let server = OneAnswer(answer)
        let curl = CurlTransport(CurlLimits(longestAnswer: 1000))
        let request = HTTPRequest(method: "POST", url: "http://127.0.0.1:\(server.port)/", body: "a=b")
        do throws(TransportFault) {
            _ = try await curl.transport.send(request)
            Issue.record("that is no answer")
        } catch {
            guard case .unknown = error else {
                Issue.record("it may have been taken: \(error)")
                return
            }
        }
    }
}
