import Domain
import Foundation
import Providers

/// What a provider makes of a capture and of the capture gone wrong, as text that people read before they commit it.
struct CaptureReport {
    let provider: any Provider
    let capture: Capture

    static let now = Date(timeIntervalSince1970: 1_800_000_000)
    static let replies = [
        TextReply(
            text: "Bonjour é & <ok>", statusURL: "https://aide.lozere.example/webhooks/x/status?message=7&part=\"1\"")
    ]

    var text: String {
        let lines =
            [
                "verification: \(verification(of: capture.request))", happened(in: capture.request),
                answer(to: Self.replies),
            ]
            + ["no reply: \(answer(to: []).dropFirst("answer: ".count))"] + mishaps
        return lines.joined(separator: "\n") + "\n"
    }

    /// Only what changes what happened; a field that nobody reads is left out.
    private var mishaps: [String] {
        let fields = CaptureFields(capture.request)
        let usual = happened(in: capture.request)
        var lines: [String] = []
        func report(_ what: String, _ request: WebhookRequest) {
            let outcome = happened(in: request)
            if outcome != usual { lines.append("\(what): \(outcome.replacingOccurrences(of: "\n", with: "\n  "))") }
        }
        for name in fields.names {
            report("without \(name)", fields.without(name))
            report("\(name) not UTF-8", fields.withInvalidUTF8(in: name))
        }
        for name in fields.names where Self.states.contains(name) {
            report("\(name) unknown", fields.with(name, "evaporated"))
        }
        report("an empty body", capture.request.replacing(body: []))
        report(
            "half of the body",
            capture.request.replacing(body: capture.request.body[..<(capture.request.body.count / 2)]))
        report("a body of plain text", capture.request.replacing(header: "Content-Type", "text/plain"))
        return lines
    }

    func verification(of request: WebhookRequest) -> String {
        switch provider.verify(request, now: Self.now) {
        case .genuine(let replayKey): replayKey.map { "genuine, replay key \($0)" } ?? "genuine"
        case .refused(let reason): "refused, \(reason)"
        }
    }

    func happened(in request: WebhookRequest) -> String {
        do {
            let events = try provider.events(in: request, route: capture.route)
            return events.isEmpty ? "nothing happened" : events.map(Self.line).joined(separator: "\n")
        } catch {
            return "\(error.status) \(error.reason)"
        }
    }

    private static func line(_ event: ProviderEvent) -> String {
        switch event {
        case .textReceived(let text):
            "text \(text.id) from \(name(of: text.from)) to \(text.to), \(text.pictures) pictures"
                + (text.part.map { ", part \($0.number) of \($0.count) of \($0.reference)" } ?? "") + "\n"
                + "  \(quoted(text.text))"
        case .deliveryReported(let report):
            "delivery \(report.id) \(report.state.rawValue), code \(report.code ?? "none"), "
                + "ours \(report.ours.map(String.init) ?? "unknown")"
        case .callProgressed(let call):
            "call \(call.id) from \(name(of: call.from)) to \(call.to.isEmpty ? "nobody" : call.to), "
                + "turn \(call.turn): \(line(call.input))\(call.made.map(line) ?? "")"
        }
    }

    private static func line(_ input: CallInput) -> String {
        switch input {
        case .began: "began"
        case .digits(let keys): "digits \(keys)"
        case .speech(let words, let confidence): "speech \(quoted(words)), confidence \(confidence)"
        case .silence: "silence"
        case .recorded(let message): "recorded \(message.seconds) s at \(message.url.isEmpty ? "no URL" : message.url)"
        case .dialled(let outcome): "dialled, \(outcome.rawValue)"
        case .ended: "ended"
        }
    }

    private static func line(_ made: CallMade) -> String {
        ", ours \(made.ours), answered by \(made.answeredBy.rawValue), outcome \(made.outcome?.rawValue ?? "open")"
    }

    private static let states: Set<String> = [
        "MessageStatus", "SmsStatus", "state", "CallStatus", "DialCallStatus", "dialled", "status",
    ]

    private static func name(of sender: Sender) -> String {
        switch sender {
        case .number(let number): number.e164
        case .withheld: "a withheld number"
        case .unreachable: "nobody to answer"
        }
    }

    private func answer(to replies: [TextReply]) -> String {
        let answer = provider.answer(to: replies)
        return "answer: \(answer.status) \(answer.contentType ?? "no type")\n  \(answer.body)"
    }

    /// As it would stand in a source file, so that nothing hides.
    private static func quoted(_ text: String) -> String {
        let visible = text.unicodeScalars.map { scalar in
            let isPlain = scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
            return isPlain && scalar != "\u{2028}"
                ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
        return "“\(visible.joined())”"
    }
}
