import Domain

/// What our own URL of a call says in its query, `…/call?turn=3&call=12&after=record`.
struct CallTurn {
    /// 0 where a call begins.
    let number: Int
    /// Our own id of a call that we made.
    let call: Int64?
    /// The step that was given, where the provider's own fields don't tell what came of it.
    let after: Step?

    enum Step: String { case record, dial }

    init(of request: WebhookRequest) throws(WebhookFault) {
        guard let url = WebhookURL(request.url), let query = FormFields(url.query) else {
            throw WebhookFault(status: 400, reason: "the query has a broken % escape")
        }
        call = query.text("call").flatMap { Int64($0) }
        after = query.text("after").flatMap { Step(rawValue: $0) }
        guard let turn = query.text("turn") else {
            number = 0
            return
        }
        guard let number = Int(turn), number >= 0 else {
            throw WebhookFault(status: 400, reason: "turn in the URL is no number")
        }
        self.number = number
    }

    /// The URL with the step that it comes after.
    static func url(_ next: String, after step: Step) -> String {
        next + (next.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + "after=\(step.rawValue)"
    }
}
