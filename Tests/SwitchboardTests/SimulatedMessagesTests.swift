import Domain
import Testing

@testable import Switchboard

@Suite struct SimulatedMessagesTests {
    private func status(_ method: String, _ url: String, _ transport: Transport) async throws -> HTTPResponse {
        try await transport.send(HTTPRequest(method: method, url: url))
    }

    @Test func areFetchedOnceAndDeleted() async throws {
        let messages = SimulatedMessages()
        let transport = Transport.simulated(messages: messages)
        let (url, other) = (messages.keep([1, 2, 255]), messages.keep([3]))
        #expect(url != other)
        #expect(try await status("GET", url, transport) == HTTPResponse(status: 200, bytes: [1, 2, 255]))
        #expect(try await status("DELETE", url, transport).status == 204)
        #expect(try await status("DELETE", url, transport).status == 404)
        #expect(try await status("GET", url, transport).status == 404)
        #expect(try await status("GET", other, transport).bytes == [3])
        #expect(try await status("POST", url, transport).status == 200)
    }

    @Test func theOldestGoFirst() async throws {
        let messages = SimulatedMessages()
        let transport = Transport.simulated(messages: messages)
        let urls = (0...SimulatedMessages.most).map { messages.keep([UInt8($0)]) }
        #expect(try await status("GET", urls[0], transport).status == 404)
        #expect(try await status("GET", urls[1], transport).bytes == [1])
    }
}
