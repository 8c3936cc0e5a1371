import Domain
import Foundation
import Testing

@testable import Providers

/// A provider's door, knocked at as the provider does.
enum Door: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case twilio, simulator

    static let token = "0123456789abcdef0123456789abcdef"
    static let key = "the simulator's key"
    static let base = "https://entraide.example"
    static let ourNumber = "+33465714800"

    var testDescription: String { rawValue }

    func url(_ route: WebhookRoute, query: String = "") -> String {
        "\(Self.base)/webhooks/\(rawValue)/\(route.rawValue)\(query)"
    }

    /// A text from somebody; `from` nil is Twilio's sentinel or the simulator's null.
    func text(
        _ text: String, id: String, from: String?, pictures: Int = 0, more: [String: String] = [:],
        headers: [(name: String, value: String)] = [], query: String = ""
    ) throws -> WebhookRequest {
        switch self {
        case .twilio:
            let fields = [
                "MessageSid": id, "From": from ?? "+266696687", "To": Self.ourNumber, "Body": text,
                "NumMedia": "\(pictures)",
            ]
            return form(fields.merging(more) { $1 }, .message, query: query, headers: headers)
        case .simulator:
            let number = from.map { Self.quoted($0) } ?? "null"
            let others = more.map { ",\(Self.quoted($0)):\(Self.quoted($1))" }.joined()
            let body =
                "{\"id\":\(Self.quoted(id)),\"from\":\(number),\"to\":\(Self.quoted(Self.ourNumber)),"
                + "\"text\":\(Self.quoted(text)),\"pictures\":\(pictures)\(others)}"
            return json(Array(body.utf8), .message, query: query, headers: headers)
        }
    }

    /// A report on our message of that id.
    func report(_ state: String, of message: Int64, id: String, code: String = "") -> WebhookRequest {
        switch self {
        case .twilio:
            form(
                ["MessageSid": id, "MessageStatus": state, "ErrorCode": code], .status, query: "?message=\(message)")
        case .simulator:
            json(
                Array(#"{"id":"\#(id)","state":"\#(state)","code":"\#(code)","message":\#(message)}"#.utf8), .status)
        }
    }

    func form(
        _ fields: [String: String], _ route: WebhookRoute, query: String = "",
        headers: [(name: String, value: String)] = []
    ) -> WebhookRequest {
        let pairs = fields.sorted { $0.key < $1.key }
        let body = FormEncoding.encoded(pairs.map { (name: $0.key, value: $0.value) })
        let signed = pairs.map { $0.key + $0.value }.joined()
        return form(Array(body.utf8), signed: Array(signed.utf8), route, query: query, headers: headers)
    }

    /// A body as it stands, and what of it is signed.
    func form(
        _ body: [UInt8], signed: [UInt8], _ route: WebhookRoute, query: String = "",
        type: String = "application/x-www-form-urlencoded", headers: [(name: String, value: String)] = []
    ) -> WebhookRequest {
        let url = url(route, query: query)
        let signature = Signing.signature(over: Array(url.utf8) + signed, token: Self.token)
        let ours = [
            (name: "X-Twilio-Signature", value: Data(signature).base64EncodedString()),
            (name: "Content-Type", value: type),
        ]
        return WebhookRequest(method: "POST", url: url, headers: ours + headers, body: body)
    }

    func json(
        _ body: [UInt8], _ route: WebhookRoute, query: String = "", type: String = "application/json",
        headers: [(name: String, value: String)] = []
    ) -> WebhookRequest {
        let ours = [(name: Simulator.keyHeader, value: Self.key), (name: "Content-Type", value: type)]
        return WebhookRequest(method: "POST", url: url(route, query: query), headers: ours + headers, body: body)
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONEncoder().encode(text)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
