public import Domain

extension Twilio {
    public func events(in request: WebhookRequest, route: WebhookRoute) throws(WebhookFault) -> [ProviderEvent] {
        switch route {
        case .message: [.textReceived(try Self.textReceived(in: request))]
        case .status where try Self.isOfCall(request):
            try Self.callEnded(in: request).map { [.callProgressed($0)] } ?? []
        case .status: [.deliveryReported(try Self.deliveryReported(in: request))]
        case .call: try Self.callProgressed(in: request).map { [.callProgressed($0)] } ?? []
        }
    }

    /// Both kinds of report come to the same route.
    private static func isOfCall(_ request: WebhookRequest) throws(WebhookFault) -> Bool {
        let fields = try fields(of: request)
        return fields.contains("CallSid") && !fields.contains("MessageSid") && !fields.contains("SmsSid")
    }

    /// An inbound text, https://www.twilio.com/docs/messaging/guides/webhook-request. Fields that we don't know are
    /// ignored: Twilio adds some without notice.
    private static func textReceived(in request: WebhookRequest) throws(WebhookFault) -> TextReceived {
        let fields = try fields(of: request)
        let id = try fields.required("MessageSid")
        guard isId(id) else { throw WebhookFault(status: 400, reason: "MessageSid is no id") }
        let from = try fields.required("From")
        let to = try fields.required("To")
        guard !to.isEmpty else { throw WebhookFault(status: 400, reason: "To is empty") }
        // A message of pictures only has no words, and may have no Body.
        let body = try fields.optional("Body") ?? ""
        return TextReceived(
            id: id, from: Sender(written: from), to: to,
            text: words(body, optOut: try fields.optional("OptOutType")),
            pictures: min(max(Int(try fields.optional("NumMedia") ?? "") ?? 0, 0), 100))
    }

    /// A delivery report, https://www.twilio.com/docs/messaging/guides/track-outbound-message-status.
    private static func deliveryReported(in request: WebhookRequest) throws(WebhookFault) -> DeliveryReported {
        let fields = try fields(of: request)
        // Both names of each are in every report; the first are the current ones.
        let id = try fields.required(
            fields.contains("SmsSid") && !fields.contains("MessageSid") ? "SmsSid" : "MessageSid")
        guard isId(id) else { throw WebhookFault(status: 400, reason: "MessageSid is no id") }
        let status = try fields.required(
            fields.contains("SmsStatus") && !fields.contains("MessageStatus") ? "SmsStatus" : "MessageStatus")
        let errorCode = try fields.optional("ErrorCode") ?? ""
        let code = errorCode.isEmpty || errorCode == "0" ? nil : errorCode
        guard let state = state(of: status, code: code) else {
            throw WebhookFault(status: 400, reason: "MessageStatus is none that this version knows")
        }
        // The status URL that we gave carries our own id of the message, whatever else Twilio puts into a query.
        let query = WebhookURL(request.url).flatMap { FormFields($0.query) }
        let ours = query?.text("message").flatMap { Int64($0) }
        return DeliveryReported(id: id, state: state, code: code, ours: ours)
    }

    /// The body of a POST, the query of a GET.
    static func fields(of request: WebhookRequest) throws(WebhookFault) -> FormFields {
        if request.method == "GET" {
            guard let url = WebhookURL(request.url), let fields = FormFields(url.query) else {
                throw WebhookFault(status: 400, reason: "the query has a broken % escape")
            }
            return fields
        }
        guard request.method == "POST" else {
            throw WebhookFault(status: 405, reason: "neither a POST nor a GET")
        }
        guard !request.body.isEmpty else { throw WebhookFault(status: 400, reason: "the body is empty") }
        guard ContentType(of: request) == .form else {
            throw WebhookFault(status: 415, reason: "the body is no form in UTF-8")
        }
        guard let fields = FormFields(request.body) else {
            throw WebhookFault(status: 400, reason: "the form has a broken % escape")
        }
        return fields
    }

    /// Ids become keys of the store; other services that speak Twilio's language have other shapes than "SM" and 32
    /// digits.
    static func isId(_ id: String) -> Bool {
        (1...100).contains(id.utf8.count) && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// What the person wrote. A text that Twilio took for an opt-out by a word of the console's own list reads STOP
    /// here too.
    private static func words(_ body: String, optOut: String?) -> String {
        let text = Base64Text.decoded(body) ?? body
        guard optOut == "STOP" else { return text }
        let folded = text.uppercased()
        let isPlain = folded.utf8.elementsEqual("STOP".utf8) || folded.utf8.elementsEqual("ARRET".utf8)
        return isPlain ? text : "STOP"
    }

    private static func state(of status: String, code: String?) -> DeliveryState? {
        if code == optedOutCode { return .optedOut }
        return switch status {
        case "accepted", "scheduled", "queued", "sending": .accepted
        case "sent", "partially_delivered": .sent
        case "delivered", "read": .delivered
        case "undelivered": .undelivered
        case "failed", "canceled": .refused
        default: nil
        }
    }
}
