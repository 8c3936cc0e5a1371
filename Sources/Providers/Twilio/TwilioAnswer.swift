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
                document.markup("<Message")
                if let statusURL = reply.statusURL {
                    document.markup(" action=\"")
                    document.text(statusURL)
                    document.markup("\" method=\"POST\"")
                }
                document.markup(">")
                document.text(reply.text)
                document.markup("</Message>")
            }
            document.markup("</Response>")
        }
        return WebhookAnswer(status: 200, contentType: "text/xml; charset=utf-8", body: document.string)
    }
}
