public import Domain

extension Vonage {
    /// Empty: a text is answered by one that is sent by itself, and what is no 2xx is tried again for 24 hours.
    public func answer(to replies: [TextReply]) -> WebhookAnswer { WebhookAnswer(status: 204) }
}
