/// A webhook as staff read it: like HTTP, numbers and secrets masked.
public enum ExchangeText {
    /// Bytes of a body that are kept; a text of 1,600 characters fits.
    public static let longestBody = 16_384

    public static func text(of request: WebhookRequest) -> String {
        var text = "\(request.method) \(Mask.numbers(request.url))\n"
        for (name, value) in request.headers { text += "\(name): \(Mask.header(name, value))\n" }
        text += "\n"
        text += Mask.numbers(String(decoding: request.body.prefix(longestBody), as: UTF8.self))
        return text
    }

    public static func text(of answer: WebhookAnswer) -> String {
        "\(answer.status)\(answer.contentType.map { " \($0)" } ?? "")\n\n\(Mask.numbers(answer.body))"
    }
}
