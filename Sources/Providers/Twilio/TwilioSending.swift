public import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Twilio {
    /// https://www.twilio.com/docs/messaging/api/message-resource. Not idempotent: never sent a second time while the
    /// first is in doubt.
    public func request(sending text: OutboundText) -> HTTPRequest {
        post(
            "Messages.json",
            [
                ("To", text.to.e164), ("From", text.from), ("Body", text.text), ("StatusCallback", text.statusURL),
                // We fold for ourselves, and count segments by what we folded.
                ("SmartEncoded", "false"),
            ])
    }

    /// A form to a resource of our account.
    func post(_ resource: String, _ fields: [(name: String, value: String)]) -> HTTPRequest {
        HTTPRequest(
            method: "POST", url: "\(accountURL)/\(resource)",
            headers: [
                "Authorization": authorization, "Content-Type": "application/x-www-form-urlencoded",
                "Accept": "application/json",
            ],
            body: FormEncoding.encoded(fields))
    }

    var accountURL: String { "\(apiURL)/2010-04-01/Accounts/\(accountSid)" }

    var authorization: String { "Basic \(Data("\(accountSid):\(authToken.text)".utf8).base64EncodedString())" }

    public func outcome(of response: HTTPResponse) -> SendOutcome {
        let message = try? JSONDecoder().decode(Message.self, from: Data(response.body.utf8))
        switch response.status {
        case 200...299:
            guard let sid = message?.sid, !sid.isEmpty else {
                return .unknown(reason: "HTTP \(response.status) without a sid")
            }
            return .accepted(id: sid)
        case 400...499:
            let code = message?.code.map(String.init) ?? ""
            let reason =
                Self.reasons[code].map { "\(code): \($0)" }
                ?? "HTTP \(response.status), \(code.isEmpty ? "no error code" : "error \(code)")"
            return Self.outcome(status: response.status, code: code, reason: reason)
        default:
            // A 5xx may come after Twilio took the message (https://www.twilio.com/docs/api/errors/20500); 0 is no
            // answer at all.
            return .unknown(reason: "HTTP \(response.status)")
        }
    }

    static let optedOutCode = "21610"

    private static func outcome(status: Int, code: String, reason: String) -> SendOutcome {
        switch code {
        case optedOutCode: return .optedOut
        case "21614", "21635", "30006": return .needsCall(reason: reason)
        case "10001", "10004", "14107", "20003", "20005", "20429", "30001", "30002", "63038":
            return .retryLater(reason: reason)
        default: break
        }
        return switch status {
        // Wrong credentials are mended by staff, not by throwing messages away.
        case 401, 403, 429: .retryLater(reason: reason)
        case 408: .unknown(reason: reason)
        default: .refused(reason: reason)
        }
    }

    /// For staff; https://www.twilio.com/docs/api/errors.
    private static let reasons: [String: String] = [
        "10001": "the account is not active",
        "10004": "too many calls at once",
        "14107": "too many replies to one number",
        "20003": "Twilio does not accept our credentials",
        "20005": "the account is not active",
        "20429": "too many requests",
        "21202": "a number that Twilio does not ring: surcharged, short or for emergencies",
        "21205": "our URL is none that Twilio can call",
        "21210": "the number that we show is not ours",
        "21211": "no number that Twilio knows",
        "21212": "the number that we show is none that Twilio knows",
        "21214": "this number can't be reached",
        "21215": "calling this country is not enabled in the console",
        "21216": "Twilio does not ring this number",
        "21217": "no number that Twilio knows",
        "21219": "a trial account rings only verified numbers",
        "21408": "sending to this country is not enabled in the console",
        "21602": "the text is empty",
        "21603": "the sending number is missing",
        "21606": "the sending number is not ours",
        "21610": "the person opted out at Twilio",
        "21612": "this number can't be reached from ours",
        "21614": "not a mobile",
        "21617": "longer than 1600 characters",
        "21635": "a landline",
        "30001": "the queue is full",
        "30002": "the account is suspended",
        "30006": "a landline, or a network that Twilio does not reach",
        "63038": "the daily limit is reached",
    ]

    private struct Message: Decodable {
        let sid: String?
        let code: Int?
    }
}
