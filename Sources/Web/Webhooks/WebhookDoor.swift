import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Hands the webhooks of providers on, as they came, to whoever understands them.
struct WebhookDoor: Sendable {
    let site: Site

    /// Nil for a target that is no webhook.
    func response(to request: Request, target: String) async -> Response? {
        if let (provider, route) = Self.route(of: target) {
            return await response(to: request, target, provider, route)
        }
        if let bare = site.bareWebhook, target == "/bench/bare", request.method == .post,
            case .whole(let body) = await BodyReading.read(request.body)
        {
            return Self.response(bare(webhook(request, target, body)))
        }
        return nil
    }

    private func response(
        to request: Request, _ target: String, _ provider: String, _ route: WebhookRoute
    ) async -> Response {
        guard request.method == .post || request.method == .get else {
            return await refused(request, target, provider, route, 405, "the method is \(request.method.rawValue)")
        }
        switch await BodyReading.read(request.body) {
        case .whole(let body):
            return Self.response(await site.receive(webhook(request, target, body), provider, route))
        case .tooLong(let isUnread):
            let reason = "the body is longer than \(Limits.body) bytes"
            var response = await refused(request, target, provider, route, 413, reason)
            if isUnread { response.body = .closing(after: nil) }
            return response
        case .tooSlow:
            var response = await refused(
                request, target, provider, route, 408, "the body took longer than \(Limits.bodyTime)")
            response.body = .closing(after: nil)
            return response
        case .broken:
            return await refused(request, target, provider, route, 400, "the body broke off")
        }
    }

    private func refused(
        _ request: Request, _ target: String, _ provider: String, _ route: WebhookRoute, _ status: Int,
        _ reason: String
    ) async -> Response {
        await site.refuse(webhook(request, target, []), provider, route, status, reason)
        var response = Response(status: .init(code: status))
        if status == 405 { response.headers[.allow] = "GET, POST" }
        return response
    }

    private func webhook(_ request: Request, _ target: String, _ body: [UInt8]) -> WebhookRequest {
        var headers: [(name: String, value: String)] = []
        headers.reserveCapacity(request.headers.count + 1)
        // HTTPTypes takes the host out of the fields; whoever reads an exchange wants to see it.
        if let host = request.head.authority { headers.append(("Host", host)) }
        for field in request.headers { headers.append((field.name.rawName, field.value)) }
        return WebhookRequest(
            method: request.method.rawValue, url: site.publicURL + target, headers: headers, body: body)
    }

    private static func response(_ answer: WebhookAnswer) -> Response {
        var headers = HTTPFields()
        if let type = answer.contentType { headers[.contentType] = type }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: answer.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(string: answer.body)))
    }

    /// "/webhooks/twilio/message?…" → ("twilio", .message); nil for everything else.
    static func route(of target: String) -> (provider: String, route: WebhookRoute)? {
        let bytes = target.utf8
        guard bytes.starts(with: "/webhooks/".utf8) else { return nil }
        let rest = bytes.dropFirst("/webhooks/".utf8.count).prefix { $0 != UInt8(ascii: "?") }
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")), slash > rest.startIndex,
            let route = WebhookRoute(rawValue: String(Substring(rest[rest.index(after: slash)...])))
        else { return nil }
        return (String(Substring(rest[..<slash])), route)
    }
}
