/// An exchange as staff read it: like HTTP, numbers and secrets masked.
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

    public static func text(of request: HTTPRequest) -> String {
        var text = "\(request.method) \(Mask.numbers(request.url))\n"
        for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) {
            text += "\(name): \(Mask.header(name, value))\n"
        }
        return text + "\n" + Mask.numbers(start(of: request.body))
    }

    public static func text(of response: HTTPResponse) -> String {
        "\(response.status)\n\n\(Mask.numbers(start(of: response.body)))"
    }

    private static func start(of body: String) -> String {
        String(decoding: body.utf8.prefix(longestBody), as: UTF8.self)
    }

    public static func text(of answer: WebhookAnswer) -> String {
        "\(answer.status)\(answer.contentType.map { " \($0)" } ?? "")\n\n\(Mask.numbers(answer.body))"
    }
}
