import Domain
import Providers
import Testing

@Suite struct TwilioEventsTests {
    let twilio = Twilio(accountSid: "AC1", authTokens: ["12345"])

    func text(_ more: String) throws -> TextReceived {
        let request = WebhookRequest.form(
            "https://a.example/webhooks/twilio/message", "MessageSid=SM1&From=%2B33612345678&To=%2B33937000048&" + more)
        guard case .textReceived(let text)? = try twilio.events(in: request, route: .message).first else {
            throw WebhookFault(status: 0, reason: "no text")
        }
        return text
    }

    func report(_ form: String, query: String = "") throws -> DeliveryReported {
        let request = WebhookRequest.form("https://a.example/webhooks/twilio/status\(query)", form)
        guard case .deliveryReported(let report)? = try twilio.events(in: request, route: .status).first else {
            throw WebhookFault(status: 0, reason: "no report")
        }
        return report
    }

    @Test(
        "what a person typed stays as it was typed",
        arguments: [
            "Bonjour", "Bonjour je cherche quelqu'un pour m'aider a faire mes courses a Mende merci d'avance a tous",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "anticonstitutionnellementanticonstitutionnellementanticonstit",
            "jechercheuneaidemenagereasaintetiennedu"
                + "valdonnezoubienaflorac",
            "https://www.lozere.fr/mes-services/solidarites/aide-a-domicile/demande/en/ligne12",
            // Base64 of too few bytes, of bytes that are no text, with a broken end, and among other words.
            "Qm9uam91cg==", "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkI",
            "Qm9uam91ciwgamUgY2hlcmNoZSBxdWVscXUndW4gcG91ciBk6W5laWdlciBsJ2VudHLpZSBkZSBtYSBt",
            "Qm9uam91ciwgamUgY2hlcmNoZSBxdWVscXUndW4gcG91ciBkw6luZWlnZXIgbCdlbnRyw6llIGRlIG1hIA=",
            "Voici Qm9uam91ciwgamUgY2hlcmNoZSBxdWVscXUndW4gcG91ciBkw6luZWlnZXIgbCdlbnRyw6llIGRl",
        ])
    func typed(words: String) throws {
        let escaped = words.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
        #expect(try text("Body=" + escaped.replacing(" ", with: "+")).text == words)
    }

    @Test func joinedTextsThatCameAsBase64AreRead() throws {
        let encoded =
            "Qm9uam91ciwgamUgY2hlcmNoZSBxdWVscXUndW4gcG91ciBkw6luZWlnZXIgbCdlbnRyw6llIGRlIG1hIG1haXNvbg%3D%3D"
        let words = "Bonjour, je cherche quelqu'un pour déneiger l'entrée de ma maison"
        #expect(try text("Body=" + encoded).text == words)
        let lines = encoded.prefix(60) + "%0D%0A" + encoded.dropFirst(60) + "%0A"
        #expect(try text("Body=" + lines).text == words)
    }

    @Test(
        "a text by which Twilio opted somebody out reads STOP, whatever word the console has for it",
        arguments: [
            ("Body=STOP&OptOutType=STOP", "STOP"), ("Body=Stop&OptOutType=STOP", "Stop"),
            ("Body=arret&OptOutType=STOP", "arret"), ("Body=FIN&OptOutType=STOP", "STOP"),
            ("OptOutType=STOP", "STOP"), ("Body=START&OptOutType=START", "START"),
            ("Body=AIDE&OptOutType=HELP", "AIDE"),
            ("Body=STOP", "STOP"), ("Body=FIN", "FIN"),
        ])
    func optOut(form: String, words: String) throws {
        #expect(try text(form).text == words)
    }

    @Test(
        "pictures",
        arguments: [
            ("NumMedia=2", 2), ("NumMedia=0", 0), ("", 0), ("NumMedia=", 0), ("NumMedia=x", 0), ("NumMedia=-1", 0),
            ("NumMedia=99999999999999999999", 0), ("NumMedia=1000", 100),
        ])
    func pictures(form: String, count: Int) throws {
        #expect(try text(form).pictures == count)
    }

    @Test(
        "forms",
        arguments: [
            ("Body=a%2Bb+c%20d&&x", "a+b c d"), ("Body=", ""), ("Body", ""), ("Body=a=b=c", "a=b=c"),
            ("Body=%C3%a9", "é"), ("Body=un&Body=deux", "un"), ("body=non", ""), ("Bod%79=oui", "oui"),
            ("Body=%00", "\0"), ("Body=%F0%9F%91%8D", "👍"),
        ])
    func forms(form: String, words: String) throws {
        #expect(try text(form).text == words)
    }

    @Test(
        "no text can be read",
        arguments: [
            ("Body=%", "the form has a broken % escape"), ("Body=%4", "the form has a broken % escape"),
            ("Body=%G0", "the form has a broken % escape"), ("Body=%E9t%E9", "Body is not UTF-8"),
            ("Body=%ED%A0%80", "Body is not UTF-8"), ("Body=%C0%AF", "Body is not UTF-8"),
        ])
    func unreadable(form: String, reason: String) {
        #expect(throws: WebhookFault(status: 400, reason: reason)) { try text(form) }
    }

    @Test(
        "missing or senseless fields",
        arguments: [
            ("From=%2B33612345678&To=1", "MessageSid is missing"), ("MessageSid=SM1&To=1", "From is missing"),
            ("MessageSid=SM1&From=%2B33612345678", "To is missing"),
            ("MessageSid=SM1&From=%2B33612345678&To=", "To is empty"),
            ("MessageSid=&From=%2B33612345678&To=1", "MessageSid is no id"),
            ("MessageSid=S+M&From=%2B33612345678&To=1", "MessageSid is no id"), ("", "the body is empty"),
        ])
    func missing(form: String, reason: String) {
        let request = WebhookRequest.form("https://a.example/webhooks/twilio/message", form)
        #expect(throws: WebhookFault(status: 400, reason: reason)) { try twilio.events(in: request, route: .message) }
    }

    @Test(
        "content types",
        arguments: [
            ("application/x-www-form-urlencoded", true), ("Application/X-WWW-Form-Urlencoded; Charset=\"UTF-8\"", true),
            ("application/x-www-form-urlencoded;charset=iso-8859-1", false), ("text/plain", false),
            ("application/json", false), ("multipart/form-data; boundary=x", false), ("", false),
        ])
    func contentTypes(type: String, isReadable: Bool) {
        let request = WebhookRequest(
            method: "POST", url: "https://a.example/webhooks/twilio/message", headers: [("CONTENT-TYPE", type)],
            body: Array("MessageSid=SM1&From=%2B33612345678&To=1".utf8))
        if isReadable {
            #expect(throws: Never.self) { try twilio.events(in: request, route: .message) }
        } else {
            #expect(throws: WebhookFault(status: 415, reason: "the body is no form in UTF-8")) {
                try twilio.events(in: request, route: .message)
            }
        }
    }

    @Test(
        "delivery states",
        arguments: [
            ("accepted", DeliveryState.accepted), ("scheduled", .accepted), ("queued", .accepted),
            ("sending", .accepted),
            ("sent", .sent), ("partially_delivered", .sent), ("delivered", .delivered), ("read", .delivered),
            ("undelivered", .undelivered), ("failed", .refused), ("canceled", .refused),
        ])
    func states(status: String, state: DeliveryState) throws {
        #expect(try report("MessageSid=SM1&MessageStatus=\(status)").state == state)
        #expect(try report("SmsSid=SM1&SmsStatus=\(status)").state == state)
    }

    @Test(arguments: ["received", "receiving", "", "evaporated", "Delivered"]) func unknownStates(status: String) {
        #expect(throws: WebhookFault(status: 400, reason: "MessageStatus is none that this version knows")) {
            try report("MessageSid=SM1&MessageStatus=\(status)")
        }
    }

    @Test func codesAndOurOwnId() throws {
        let failed = try report("MessageSid=SM1&MessageStatus=failed&ErrorCode=30003", query: "?a=b&message=42")
        #expect(failed == DeliveryReported(id: "SM1", state: .refused, code: "30003", ours: 42))
        #expect(try report("MessageSid=SM1&MessageStatus=failed&ErrorCode=21610").state == .optedOut)
        #expect(try report("MessageSid=SM1&MessageStatus=sent&ErrorCode=").code == nil)
        #expect(try report("MessageSid=SM1&MessageStatus=sent&ErrorCode=0").code == nil)
        for query in ["", "?message=", "?message=x", "?message=99999999999999999999", "?message=%", "?messages=1"] {
            #expect(try report("MessageSid=SM1&MessageStatus=sent", query: query).ours == nil)
        }
        // A field of the form is the provider's, not ours.
        #expect(try report("MessageSid=SM1&MessageStatus=sent&message=7").ours == nil)
    }
}
