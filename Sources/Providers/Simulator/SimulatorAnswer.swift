public import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Simulator {
    /// `{"replies": ["…"]}`.
    public func answer(to replies: [TextReply]) -> WebhookAnswer {
        WebhookAnswer(
            status: 200, contentType: "application/json; charset=utf-8",
            body: Self.json(["replies": replies.map(\.text)]))
    }

    /// Sorted keys, so that the same value is always the same text.
    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
