public import Domain

extension Simulator {
    /// `{"replies": ["…"]}`.
    public func answer(to replies: [TextReply]) -> WebhookAnswer {
        WebhookAnswer(
            status: 200, contentType: "application/json; charset=utf-8",
            body: JSONBody.text(["replies": replies.map(\.text)]))
    }
}
