/// A request that we send to a provider's API.
public struct HTTPRequest: Hashable, Sendable {
    public var method: String
    public var url: String
    public var headers: [String: String]
    public var body: String

    public init(method: String, url: String, headers: [String: String] = [:], body: String = "") {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// What a provider's API answered.
public struct HTTPResponse: Hashable, Sendable {
    public var status: Int
    public var headers: [String: String]
    public var bytes: [UInt8]

    public init(status: Int, headers: [String: String] = [:], bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }

    public init(status: Int, headers: [String: String] = [:], body: String = "") {
        self.init(status: status, headers: headers, bytes: Array(body.utf8))
    }

    /// The bytes as text; what is no UTF-8 is replaced.
    public var body: String { String(decoding: bytes, as: UTF8.self) }
}
