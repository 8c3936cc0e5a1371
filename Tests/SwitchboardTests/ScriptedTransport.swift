import Domain
import Switchboard
import Synchronization
import Testing

/// Answers from a list, in order, and remembers what was asked; whoever asks for more is refused, and the test fails.
final class ScriptedTransport: Sendable {
    enum Answer: Sendable {
        case response(Int, String)
        case fault(TransportFault)

        static func taken(_ id: String) -> Answer { .response(201, #"{"sid": "\#(id)", "status": "queued"}"#) }
        static func refused(_ code: Int, status: Int = 400) -> Answer { .response(status, #"{"code": \#(code)}"#) }
    }

    private let state: Mutex<(answers: [Answer], requests: [HTTPRequest])>

    init(_ answers: [Answer]) { state = Mutex((answers, [])) }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }
    /// Answers that nobody asked for yet.
    var left: Int { state.withLock { $0.answers.count } }

    var transport: Transport {
        Transport { request async throws(TransportFault) in
            let answer: Answer? = self.state.withLock { state in
                state.requests.append(request)
                return state.answers.isEmpty ? nil : state.answers.removeFirst()
            }
            switch answer {
            case .response(let status, let body): return HTTPResponse(status: status, body: body)
            case .fault(let fault): throw fault
            case nil:
                Issue.record("nobody expected \(request.method) \(request.url)")
                throw .cannotBeSent("not in the list")
            }
        }
    }
}
