/// An exchange as staff read it: like HTTP, numbers and secrets masked.
public enum ExchangeText {
    /// Bytes of a body that are kept; a text of 1,600 characters fits.
    public static let longestBody = 16_384

    public static func text(of request: WebhookRequest) -> String {
        let body = request.body.prefix(longestBody)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(request.url.utf8.count + body.count + 64 * (request.headers.count + 1))
        func line(_ start: String, _ separator: StaticString, _ rest: String) {
            bytes += start.utf8
            separator.withUTF8Buffer { bytes += $0 }
            bytes += rest.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        line(request.method, " ", request.url)
        for (name, value) in request.headers { line(name, ": ", Mask.isSecret(name) ? "•••" : value) }
        bytes.append(UInt8(ascii: "\n"))
        bytes += body
        // All at once: a run of digits ends at the end of its line.
        return Mask.numbers(String(decoding: bytes, as: UTF8.self))
    }

    /// Only what was asked for, where the rest carries what nobody may read.
    public static func outline(of request: WebhookRequest) -> String {
        let path = request.url.split(separator: "?", maxSplits: 1).first ?? ""
        return "\(request.method) \(Mask.numbers(String(path)))\n\n•••"
    }

    public static func text(of request: HTTPRequest) -> String {
        var text = "\(request.method) \(Mask.numbers(request.url))\n"
        for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) {
            text += "\(name): \(Mask.isSecret(name) ? "•••" : Mask.numbers(value))\n"
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
        let type = answer.contentType.map { " \($0)" } ?? ""
        return "\(answer.status)\(type)\n\n" + Mask.numbers(answer.body)
    }
}
