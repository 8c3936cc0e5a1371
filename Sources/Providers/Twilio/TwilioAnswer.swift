public import Domain

extension Twilio {
    /// A TwiML document, https://www.twilio.com/docs/messaging/twiml.
    public func answer(to replies: [TextReply]) -> WebhookAnswer {
        var document = XMLText(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        if replies.isEmpty {
            document.markup("<Response/>")
        } else {
            document.markup("<Response>")
            for reply in replies {
                document.open(
                    "Message", [("action", reply.statusURL), ("method", reply.statusURL.map { _ in "POST" })])
                document.text(reply.text)
                document.close("Message")
            }
            document.close("Response")
        }
        return WebhookAnswer(status: 200, contentType: "text/xml; charset=utf-8", body: document.string)
    }
}
