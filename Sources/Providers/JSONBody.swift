import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reading a request's body as JSON, with a reason where it can't be.
enum JSONBody {
    static func decoded<Body: Decodable>(
        _ type: Body.Type, in request: WebhookRequest
    ) throws(WebhookFault) -> Body {
        guard request.method == "POST" else { throw WebhookFault(status: 405, reason: "not a POST") }
        guard !request.body.isEmpty else { throw WebhookFault(status: 400, reason: "the body is empty") }
        guard ContentType(of: request) == .json else {
            throw WebhookFault(status: 415, reason: "the body is no JSON in UTF-8")
        }
        guard String(validating: request.body, as: UTF8.self) != nil else {
            throw WebhookFault(status: 400, reason: "the body is not UTF-8")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(request.body))
        } catch let error as DecodingError {
            throw WebhookFault(status: 400, reason: reason(of: error))
        } catch {
            throw WebhookFault(status: 400, reason: "the body is no JSON")
        }
    }

    /// Sorted keys, so that the same value is always the same text.
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Names the field, and none of what the body holds.
    private static func reason(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "\(key.stringValue) is missing"
        case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
            .valueNotFound(_, let context) where !context.codingPath.isEmpty:
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is of another type"
        default: "the body is no JSON object"
        }
    }
}
