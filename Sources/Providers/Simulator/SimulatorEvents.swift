public import Domain

extension Simulator {
    public func events(in request: WebhookRequest, route: WebhookRoute) throws(WebhookFault) -> [ProviderEvent] {
        switch route {
        case .message: [.textReceived(try Self.textReceived(in: request))]
        case .status: [.deliveryReported(try Self.deliveryReported(in: request))]
        case .call: [.callProgressed(try Self.callProgressed(in: request))]
        }
    }

    /// `{"id": "…", "from": "06…", "to": "09…", "text": "…", "pictures": 0}`; `from` null for a withheld number.
    private static func textReceived(in request: WebhookRequest) throws(WebhookFault) -> TextReceived {
        let message = try JSONBody.decoded(Message.self, in: request)
        guard !message.id.isEmpty else { throw WebhookFault(status: 400, reason: "id is empty") }
        guard !message.to.isEmpty else { throw WebhookFault(status: 400, reason: "to is empty") }
        return TextReceived(
            id: message.id, from: message.from.map { Sender(written: $0) } ?? .withheld, to: message.to,
            text: message.text, pictures: min(max(message.pictures, 0), 100))
    }

    /// `{"id": "…", "state": "delivered", "code": "…", "message": 12}`; states as `DeliveryState` writes them.
    private static func deliveryReported(in request: WebhookRequest) throws(WebhookFault) -> DeliveryReported {
        let report = try JSONBody.decoded(Report.self, in: request)
        guard !report.id.isEmpty else { throw WebhookFault(status: 400, reason: "id is empty") }
        guard let state = DeliveryState(rawValue: report.state) else {
            throw WebhookFault(status: 400, reason: "state is none that this version knows")
        }
        return DeliveryReported(id: report.id, state: state, code: report.code, ours: report.message)
    }

    private struct Message: Decodable {
        let id: String
        let from: String?
        let to: String
        let text: String
        let pictures: Int

        private enum Key: String, CodingKey { case id, from, to, text, pictures }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            id = try fields.decode(String.self, forKey: .id)
            // Null is a withheld number; left out altogether, it is a mistake.
            from = try fields.decodeNil(forKey: .from) ? nil : fields.decode(String.self, forKey: .from)
            to = try fields.decode(String.self, forKey: .to)
            text = try fields.decodeIfPresent(String.self, forKey: .text) ?? ""
            pictures = try fields.decodeIfPresent(Int.self, forKey: .pictures) ?? 0
        }
    }

    private struct Report: Decodable {
        let id: String
        let state: String
        let code: String?
        let message: Int64?
    }
}
