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
        let credentials = Data("\(accountSid):\(authToken.text)".utf8).base64EncodedString()
        return HTTPRequest(
            method: "POST", url: "\(apiURL)/2010-04-01/Accounts/\(accountSid)/Messages.json",
            headers: [
                "Authorization": "Basic \(credentials)", "Content-Type": "application/x-www-form-urlencoded",
                "Accept": "application/json",
            ],
            body: FormEncoding.encoded([
                ("To", text.to.e164), ("From", text.from), ("Body", text.text), ("StatusCallback", text.statusURL),
                // We fold for ourselves, and count segments by what we folded.
                ("SmartEncoded", "false"),
            ]))
    }

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
        case "14107", "20003", "20005", "20429", "30001", "30002", "63038": return .retryLater(reason: reason)
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
        "14107": "too many replies to one number",
        "20003": "Twilio does not accept our credentials",
        "20005": "the account is not active",
        "20429": "too many requests",
        "21211": "no number that Twilio knows",
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
