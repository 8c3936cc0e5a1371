public import Domain

extension Twilio {
    /// No call is answered yet.
    public func answer(to call: [CallStep], at urls: CallURLs) -> WebhookAnswer { WebhookAnswer(status: 404) }
}
