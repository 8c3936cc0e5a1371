import Domain
import Foundation
import Providers
import Synchronization

/// What was said after the tone into simulated telephones, in memory, until the service has fetched it as from a provider.
public final class SimulatedMessages: Sendable {
    private struct Message {
        let url: String
        let sound: [UInt8]
    }

    private let messages = Mutex<[Message]>([])

    public init() {}

    /// Its URL, which nobody can guess and only the service's own transport can reach. The oldest goes where there are too many.
    public func keep(_ sound: [UInt8]) -> String {
        let message = Message(url: "\(Simulator.nowhere)/messages/\(UUID().uuidString)", sound: sound)
        messages.withLock { messages in
            messages.append(message)
            if messages.count > Self.most { messages.removeFirst() }
        }
        return message.url
    }

    /// The answer to fetching or deleting one, 404 where it is gone; nil for a request of another kind.
    func answer(to request: HTTPRequest) -> HTTPResponse? {
        switch request.method {
        case "GET":
            let sound = messages.withLock { $0.first { $0.url == request.url }?.sound }
            return sound.map { HTTPResponse(status: 200, bytes: $0) } ?? HTTPResponse(status: 404)
        case "DELETE":
            return messages.withLock { messages in
                guard let index = messages.firstIndex(where: { $0.url == request.url }) else {
                    return HTTPResponse(status: 404)
                }
                messages.remove(at: index)
                return HTTPResponse(status: 204)
            }
        default: return nil
        }
    }

    /// Each of two megabytes at most, and fetched within seconds.
    static let most = 16
}
