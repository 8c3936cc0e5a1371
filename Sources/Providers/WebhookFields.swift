import Domain

/// The fields of a webhook that comes as JSON, as a form or as a query, whatever its company likes today.
struct WebhookFields {
    let root: JSONValue

    init(_ request: WebhookRequest) throws(WebhookFault) {
        let form: FormFields?
        if request.method == "GET" {
            form = WebhookURL(request.url).flatMap { FormFields($0.query) }
        } else if ContentType(of: request) == .form, request.method == "POST", !request.body.isEmpty {
            form = FormFields(request.body)
        } else {
            root = try JSONBody.decoded(JSONValue.self, in: request)
            guard case .object = root else { throw WebhookFault(status: 400, reason: "the body is no JSON object") }
            return
        }
        guard let form else { throw WebhookFault(status: 400, reason: "the fields have a broken % escape") }
        guard let texts = form.texts else { throw WebhookFault(status: 400, reason: "a field is not UTF-8") }
        root = .object(Dictionary(texts.map { ($0.name, .string($0.value)) }) { first, _ in first })
    }

    subscript(name: String) -> JSONValue? { root[name] }

    /// Nil where it is missing, null, or no text.
    func optional(_ name: String) -> String? { root[name]?.text }

    func required(_ name: String) throws(WebhookFault) -> String {
        guard let value = root[name] else { throw WebhookFault(status: 400, reason: "\(name) is missing") }
        guard let text = value.text else { throw WebhookFault(status: 400, reason: "\(name) is of another type") }
        guard !text.isEmpty else { throw WebhookFault(status: 400, reason: "\(name) is empty") }
        return text
    }

    /// An id, which becomes a key of the store.
    func id(_ name: String) throws(WebhookFault) -> String {
        let id = try required(name)
        guard (1...100).contains(id.utf8.count), id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw WebhookFault(status: 400, reason: "\(name) is no id")
        }
        return id
    }

    /// All of them as text, in no order; nil where one is none.
    var texts: [(name: String, value: String)]? {
        guard case .object(let fields) = root else { return nil }
        var texts: [(name: String, value: String)] = []
        for (name, value) in fields {
            guard let text = value.text else { return nil }
            texts.append((name, text))
        }
        return texts
    }
}
