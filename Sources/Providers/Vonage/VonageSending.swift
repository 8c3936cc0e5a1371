public import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Vonage {
    /// The Messages API, https://developer.vonage.com/en/api/messages. Not idempotent: never sent a second time while
    /// the first is in doubt. What becomes of it is reported to the account's status URL, too, where our own id is in
    /// `client_ref`.
    public func request(sending text: OutboundText) -> HTTPRequest {
        let credentials = Data("\(apiKey):\(apiSecret.text)".utf8).base64EncodedString()
        return HTTPRequest(
            method: "POST", url: "\(apiURL)/v1/messages",
            headers: [
                "Authorization": "Basic \(credentials)", "Content-Type": "application/json",
                "Accept": "application/json",
            ],
            body: JSONBody.text(MessageText(text)))
    }

    public func outcome(of response: HTTPResponse) -> SendOutcome {
        Self.outcome(of: response, id: "message_uuid")
    }

    /// `id`: the field that holds the id of what was taken.
    static func outcome(of response: HTTPResponse, id name: String) -> SendOutcome {
        let body = try? JSONDecoder().decode(JSONValue.self, from: Data(response.body.utf8))
        let title = body?["title"]?.text.map { ": \($0.prefix(100))" } ?? ""
        let reason = "HTTP \(response.status)\(title)"
        return switch response.status {
        case 200...299: body?[name]?.text.map { .accepted(id: $0) } ?? .unknown(reason: "\(reason) without \(name)")
        // Wrong credentials and an empty account are mended by staff, not by throwing messages away.
        case 401, 402, 403, 429: .retryLater(reason: reason)
        case 408: .unknown(reason: reason)
        case 400...499: .refused(reason: reason)
        default: .unknown(reason: reason)
        }
    }

    /// As Vonage writes numbers: E.164 without the "+".
    static func digits(_ number: String) -> String { number.hasPrefix("+") ? String(number.dropFirst()) : number }
}

private struct MessageText: Encodable {
    let channel = "sms"
    let kind = "text"
    let from: String
    let to: String
    let text: String
    let statusURL: String
    /// Our own id, as it stands in the status URL.
    let reference: String?

    private enum CodingKeys: String, CodingKey {
        case channel, from, to, text
        case kind = "message_type"
        case statusURL = "webhook_url"
        case reference = "client_ref"
    }

    init(_ text: OutboundText) {
        from = Vonage.digits(text.from)
        to = Vonage.digits(text.to.e164)
        self.text = text.text
        statusURL = text.statusURL
        reference = WebhookURL(text.statusURL).flatMap { FormFields($0.query) }?.text("message")
    }
}
