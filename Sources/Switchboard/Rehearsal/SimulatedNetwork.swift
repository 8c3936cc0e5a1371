import Domain
import Foundation
import Providers

extension Transport {
    /// Takes the texts that leave by themselves to simulated telephones, and hands every other request on. The telephones read
    /// them from the store. `messages`: what was said into those telephones.
    public static func simulated(
        messages: SimulatedMessages = SimulatedMessages(), beyond: Transport = .unplugged
    ) -> Transport {
        Transport { request async throws(TransportFault) in
            guard request.url.hasPrefix("\(Simulator.nowhere)/") else { return try await beyond.send(request) }
            if let answer = messages.answer(to: request) { return answer }
            return HTTPResponse(
                status: 200, headers: ["content-type": "application/json"],
                body: #"{"id": "pushed-\#(UUID().uuidString)"}"#)
        }
    }
}
