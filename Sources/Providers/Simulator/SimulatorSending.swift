public import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Simulator {
    public func request(sending text: OutboundText) -> HTTPRequest {
        HTTPRequest(
            method: "POST", url: "\(apiURL)/texts",
            headers: [Self.keyHeader: key.text, "Content-Type": "application/json; charset=utf-8"],
            body: JSONBody.text(["from": text.from, "to": text.to.e164, "text": text.text, "statusURL": text.statusURL])
        )
    }

    /// `{"id": "…"}` for a text that was taken, `{"error": "<a case of outcome>"}` with a 4xx for one that was not.
    public func outcome(of response: HTTPResponse) -> SendOutcome {
        let answer = try? JSONDecoder().decode([String: String].self, from: Data(response.body.utf8))
        switch response.status {
        case 200...299:
            guard let id = answer?["id"], !id.isEmpty else {
                return .unknown(reason: "HTTP \(response.status) without an id")
            }
            return .accepted(id: id)
        case 429: return .retryLater(reason: "too many requests")
        case 400...499:
            return switch answer?["error"] {
            case "opted out": .optedOut
            case "needs call": .needsCall(reason: "a landline")
            default: .refused(reason: "HTTP \(response.status)")
            }
        default: return .unknown(reason: "HTTP \(response.status)")
        }
    }
}
