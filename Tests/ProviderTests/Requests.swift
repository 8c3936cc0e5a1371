import Domain

extension WebhookRequest {
    /// A form as Twilio posts it.
    static func form(
        _ url: String, _ form: String, signature: String? = nil, settings: String? = nil, method: String = "POST",
        headers: [(String, String)] = []
    ) -> WebhookRequest {
        var all: [(name: String, value: String)] = [
            ("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        ]
        if let signature { all.append(("X-Twilio-Signature", signature)) }
        if let settings { all.append(("X-Twilio-Webhooks-Signature-Settings", settings)) }
        all += headers.map { (name: $0.0, value: $0.1) }
        return WebhookRequest(method: method, url: url, headers: all, body: Array(form.utf8))
    }
}
