import Domain

/// What our own URL of a call says in its query, `…/call?turn=3`.
struct CallTurn {
    /// 0 where a call begins.
    let number: Int

    init(of request: WebhookRequest) throws(WebhookFault) {
        guard let url = WebhookURL(request.url), let query = FormFields(url.query) else {
            throw WebhookFault(status: 400, reason: "the query has a broken % escape")
        }
        guard let turn = query.text("turn") else {
            number = 0
            return
        }
        guard let number = Int(turn), number >= 0 else {
            throw WebhookFault(status: 400, reason: "turn in the URL is no number")
        }
        self.number = number
    }
}
