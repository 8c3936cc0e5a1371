/// Our HTTP answer to a provider.
public struct WebhookAnswer: Hashable, Sendable {
    public var status: Int
    /// Nil when there is no body.
    public var contentType: String?
    public var body: String

    public init(status: Int, contentType: String? = nil, body: String = "") {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}
