public import Domain

extension Vonage {
    public func events(in request: WebhookRequest, route: WebhookRoute) throws(WebhookFault) -> [ProviderEvent] {
        switch route {
        case .message: return try Self.textReceived(in: request).map { [.textReceived($0)] } ?? []
        case .call: return try Self.callProgressed(in: request).map { [.callProgressed($0)] } ?? []
        case .status:
            // Both kinds of report come to the same route; only a call has a conversation.
            let fields = try WebhookFields(request)
            guard fields["conversation_uuid"] == nil else {
                return try Self.callEnded(fields, in: request).map { [.callProgressed($0)] } ?? []
            }
            return [.deliveryReported(try Self.deliveryReported(fields, in: request))]
        }
    }

    /// An inbound text, of the Messages API (https://developer.vonage.com/en/api/messages) or of the SMS API before it
    /// (https://developer.vonage.com/en/messaging/sms/guides/inbound-sms), which does not join long texts. What is
    /// refused is sent again for 24 hours.
    private static func textReceived(in request: WebhookRequest) throws(WebhookFault) -> TextReceived? {
        let fields = try WebhookFields(request)
        if fields["messageId"] != nil { return try textOfTheSMSAPI(fields) }
        let id = try fields.id("message_uuid")
        guard let channel = fields.optional("channel"), ["sms", "mms"].contains(channel) else {
            throw WebhookFault(status: 400, reason: "channel is neither sms nor mms")
        }
        let kind = fields.optional("message_type") ?? "text"
        return TextReceived(
            id: id, from: try sender(fields.required("from")), to: try ours(fields.required("to")),
            text: fields.optional("text") ?? "", pictures: kind == "text" ? 0 : 1)
    }

    private static func textOfTheSMSAPI(_ fields: WebhookFields) throws(WebhookFault) -> TextReceived? {
        let id = try fields.id("messageId")
        let (from, to) = (try fields.required("msisdn"), try fields.required("to"))
        // Ringtones and the like: nothing that a person wrote.
        if fields.optional("type") == "binary" { return nil }
        return TextReceived(
            id: id, from: sender(from), to: ours(to), text: fields.optional("text") ?? "", part: part(fields))
    }

    /// A part that does not say which is read as a whole text: better half a sentence than none.
    private static func part(_ fields: WebhookFields) -> TextPart? {
        guard fields.optional("concat") == "true", let reference = fields.optional("concat-ref"),
            let number = fields.optional("concat-part").flatMap({ Int($0) }),
            let count = fields.optional("concat-total").flatMap({ Int($0) }),
            // One byte each in the header of a text (3GPP TS 23.040 §9.2.3.24.1).
            (2...255).contains(count), (1...count).contains(number), (1...20).contains(reference.utf8.count)
        else { return nil }
        return TextPart(reference: reference, number: number, count: count)
    }

    /// Numbers come without their "+".
    static func sender(_ written: String) -> Sender { Sender(written: international(written)) }

    static func ours(_ written: String) -> String { international(written) }

    /// Short codes, names and words for a withheld number stay as they are.
    private static func international(_ written: String) -> String {
        let isNumber = written.utf8.count >= 9 && written.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber && written.utf8.first != UInt8(ascii: "0") ? "+\(written)" : written
    }
}

extension Vonage {
    /// https://developer.vonage.com/en/messages/concepts/messages-status-callbacks, or of the SMS API
    /// https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts.
    private static func deliveryReported(
        _ fields: WebhookFields, in request: WebhookRequest
    ) throws(WebhookFault) -> DeliveryReported {
        let isOfTheSMSAPI = fields["messageId"] != nil
        let id = try fields.id(isOfTheSMSAPI ? "messageId" : "message_uuid")
        guard let state = state(of: try fields.required("status")) else {
            throw WebhookFault(status: 400, reason: "status is none that this version knows")
        }
        let query = WebhookURL(request.url).flatMap { FormFields($0.query) }
        let ours = query?.text("message") ?? fields.optional(isOfTheSMSAPI ? "client-ref" : "client_ref")
        return DeliveryReported(id: id, state: state, code: code(fields), ours: ours.flatMap { Int64($0) })
    }

    private static func code(_ fields: WebhookFields) -> String? {
        // The title is a number too; the type is a page: "https://developer.vonage.com/api-errors/messages#1260".
        let code = fields.optional("err-code") ?? fields["error"]?["title"]?.text
        guard let code, code != "0", (1...8).contains(code.utf8.count) else { return nil }
        return code.utf8.allSatisfy { (0x30...0x39).contains($0) } ? code : nil
    }

    private static func state(of status: String) -> DeliveryState? {
        switch status {
        case "accepted", "buffered": .accepted
        case "submitted", "unknown": .sent
        case "delivered", "read": .delivered
        case "undeliverable", "expired", "failed": .undelivered
        case "rejected": .refused
        default: nil
        }
    }
}
