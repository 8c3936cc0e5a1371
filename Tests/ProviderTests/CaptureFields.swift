import Domain
import Foundation

/// A field of a captured request, wherever the request keeps its fields: in a form, in JSON or in the query.
struct CaptureFields {
    enum Place { case form, json, query }

    let request: WebhookRequest
    let place: Place

    init(_ request: WebhookRequest) {
        self.request = request
        let type = request.header("Content-Type") ?? ""
        place = request.body.isEmpty ? .query : type.contains("json") ? .json : .form
    }

    var names: [String] {
        switch place {
        case .json: json.keys.sorted()
        case .form, .query: pairs.map { String($0.prefix { $0 != "=" }) }
        }
    }

    func without(_ name: String) -> WebhookRequest {
        switch place {
        case .json: withJSON(json.filter { $0.key != name })
        case .form, .query: withPairs(pairs.filter { $0.prefix { $0 != "=" } != name })
        }
    }

    func with(_ name: String, _ value: String) -> WebhookRequest {
        switch place {
        case .json: withJSON(json.merging([name: value]) { $1 })
        case .form, .query: withPairs(pairs.map { $0.prefix { $0 != "=" } == name ? "\(name)=\(value)" : $0 })
        }
    }

    /// With what JSON knows beside texts in that field; none for fields that are all texts.
    func withOtherTypes(in name: String) -> [WebhookRequest] {
        guard place == .json else { return [] }
        let others: [Any] = [
            NSNull(), 1.5, -7, true, [Any](), ["a", 1], [String: Any](), ["digits": ["a"], "results": [1]],
        ]
        return others.map { other in withJSON(json.merging([name: other]) { $1 }) }
    }

    /// With bytes in the field's value that are no UTF-8.
    func withInvalidUTF8(in name: String) -> WebhookRequest {
        guard place == .json else { return with(name, "a%C3%28%FF") }
        let marked = with(name, "MARK")
        let body = marked.body
        guard let mark = body.firstRange(of: Array("MARK".utf8)) else { return marked }
        return request.replacing(body: body[..<mark.lowerBound] + [0xC3, 0x28, 0xFF] + body[mark.upperBound...])
    }

    private var pairs: [String] {
        let text = place == .form ? String(decoding: request.body, as: UTF8.self) : query
        return text.split(separator: "&").map(String.init)
    }

    private var query: String { request.url.firstIndex(of: "?").map { String(request.url[$0...].dropFirst()) } ?? "" }

    private var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
    }

    private func withPairs(_ pairs: [String]) -> WebhookRequest {
        let text = pairs.joined(separator: "&")
        if place == .form { return request.replacing(body: Array(text.utf8)) }
        return request.replacing(url: request.url.prefix { $0 != "?" } + "?" + text)
    }

    private func withJSON(_ fields: [String: Any]) -> WebhookRequest {
        let data = try? JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)
        return request.replacing(body: [UInt8](data ?? Data()))
    }
}

extension WebhookRequest {
    func replacing(body: some Sequence<UInt8>) -> WebhookRequest {
        WebhookRequest(method: method, url: url, headers: headers, body: Array(body))
    }

    func replacing(url: String) -> WebhookRequest {
        WebhookRequest(method: method, url: url, headers: headers, body: body)
    }

    func replacing(header: String, _ value: String) -> WebhookRequest {
        let headers = headers.map { $0.name == header ? (name: $0.name, value: value) : $0 }
        return WebhookRequest(method: method, url: url, headers: headers, body: body)
    }
}

extension [UInt8] {
    /// With one bit of one byte turned.
    func changed(at index: Int) -> [UInt8] {
        var bytes = self
        bytes[index] ^= 1
        return bytes
    }
}
