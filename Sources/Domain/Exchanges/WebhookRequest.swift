/// One HTTP request of a provider, before anybody trusted it.
public struct WebhookRequest: Sendable {
    /// Upper case.
    public let method: String
    /// The *configured* public base URL and the request's own target: what the provider signed, never a forwarded header.
    public let url: String
    /// In order of arrival; names as received.
    public let headers: [(name: String, value: String)]
    public let body: [UInt8]

    public init(method: String, url: String, headers: [(name: String, value: String)], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// The first header of that name, whatever its case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// What a provider calls us for; the last part of `/webhooks/<provider>/<route>`.
public enum WebhookRoute: String, Sendable, CaseIterable {
    case message, call, status
}
