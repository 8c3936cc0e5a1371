public import Domain

/// A provider that serves fixed answers by itself while we can't be reached.
public protocol FallbackProvider: Provider {
    /// The documents to leave there: they name no URL of ours and play no recording. Of the steps only those that need
    /// nothing of us count: `say`, `dial` and `hangUp`; what follows a `dial` is said when nobody was reached, and after
    /// the conversation too. `text`: what a text is answered.
    func fallback(to call: [CallStep], text: String) -> [FallbackDocument]
}

/// A fixed answer.
public struct FallbackDocument: Hashable, Sendable {
    /// "call.xml".
    public let file: String
    public let contentType: String
    public let body: String

    init(file: String, _ answer: WebhookAnswer) {
        self.file = file
        contentType = answer.contentType ?? "text/plain"
        body = answer.body
    }
}
