import Domain
import Providers
import Testing

@Suite struct TwilioAnswerTests {
    let twilio = Twilio(accountSid: "AC1", authTokens: ["12345"])

    @Test(
        "escaped, and without what XML 1.0 can't hold",
        arguments: [
            ("a & b < c > \"d\" 'e'", "a &amp; b &lt; c &gt; &quot;d&quot; &apos;e&apos;"), ("]]>", "]]&gt;"),
            ("a\0b\u{1}\u{8}\u{B}\u{C}\u{1F}c", "abc"), ("un\ndeux\ttrois\rquatre", "un\ndeux\ttrois&#13;quatre"),
            ("\u{FFFE}\u{FFFF}é👍\u{10FFFF}", "é👍\u{10FFFF}"), ("\u{7F}\u{85}", "\u{7F}\u{85}"), ("", ""),
        ])
    func escaping(text: String, escaped: String) {
        let body = twilio.answer(to: [TextReply(text: text)]).body
        #expect(
            body == #"<?xml version="1.0" encoding="UTF-8"?><Response><Message>"# + escaped + "</Message></Response>")
    }

    @Test func severalReplies() {
        let answer = twilio.answer(to: [
            TextReply(text: "1", statusURL: "https://a.example/s?message=1&x=2"), TextReply(text: "2"),
        ])
        #expect(answer.status == 200)
        #expect(answer.contentType == "text/xml; charset=utf-8")
        #expect(
            answer.body == #"<?xml version="1.0" encoding="UTF-8"?><Response>"#
                + #"<Message action="https://a.example/s?message=1&amp;x=2" method="POST">1</Message>"#
                + "<Message>2</Message></Response>"
        )
    }
}
