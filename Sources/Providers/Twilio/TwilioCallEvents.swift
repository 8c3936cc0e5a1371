import Domain

extension Twilio {
    static func callProgressed(in request: WebhookRequest) throws(WebhookFault) -> CallProgressed {
        throw WebhookFault(status: 404, reason: "calls are not answered yet")
    }
}
