import Domain
import Foundation
import Providers
import Testing

/// The public vectors of twilio-python's `tests/unit/test_request_validator.py`, and what the SDK gets wrong or does not ask.
@Suite struct TwilioSignatureTests {
    let twilio = Twilio(accountSid: "AC1", authTokens: ["12345"], sharedKeys: ["webhooks_sharedkey_1": "12345"])
    static let url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    static let form =
        "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309"

    func verified(
        _ url: String, _ signature: String?, form: String = form, settings: String? = nil, method: String = "POST",
        headers: [(String, String)] = []
    ) -> Verification {
        twilio.verify(
            .form(url, form, signature: signature, settings: settings, method: method, headers: headers),
            now: Date(timeIntervalSince1970: 0))
    }

    @Test(
        "public vectors",
        arguments: [
            (url, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            ("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            ("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
            (url, "kvajT1Ptam85bY51eRf/AJRuM3w="),
            ("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        ])
    func publicVectors(url: String, signature: String) {
        #expect(verified(url, signature) == .genuine())
    }

    @Test func duplicatesCountOnceAndEachValueRepeatsTheName() {
        let signature = "IK+Dwps556ElfBT0I3Rgjkr1wJU="
        #expect(
            verified(Self.url, signature, form: "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234")
                == .genuine())
        #expect(
            verified(Self.url, signature, form: "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=12345")
                != .genuine())
    }

    @Test func bothAlgorithmsOverFrenchText() {
        let form = "Body=O%C3%B9+%C3%A7a+%3F+%C3%A9t%C3%A9&From=%2B33612345678"
        let settings = "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"
        let url = "https://exemple.fr/sms"
        #expect(verified(url, "HwB6gUTN7gWtAUAhPWeWtLwHtQA=", form: form) == .genuine())
        let sha256 = "4dfdpOaugvpAeSIBbJ1+CFWvb2orAwM/mdWtXUInM68="
        #expect(verified(url, sha256, form: form, settings: settings) == .genuine())
        #expect(verified(url, sha256, form: form) != .genuine())
        #expect(verified(url, "HwB6gUTN7gWtAUAhPWeWtLwHtQA=", form: form, settings: settings) != .genuine())
    }

    @Test(
        "settings that nobody knows",
        arguments: [
            "key=webhooks_sharedkey_1,algorithm=HMAC_MD5", "key=another,algorithm=HMAC_SHA256",
            "algorithm=HMAC_SHA256", "key=,algorithm=HMAC_SHA256", "key=another",
        ])
    func unknownSettings(settings: String) {
        guard case .refused(let reason) = verified(Self.url, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", settings: settings) else {
            Issue.record("accepted")
            return
        }
        #expect(reason.hasPrefix("signed with"))
    }

    @Test func aBodyOfJSONIsSignedByItsHash() {
        let body = #"{"property": "value", "boolean": true}"#
        let hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
        func verified(_ body: String, _ url: String) -> Verification {
            twilio.verify(
                WebhookRequest(
                    method: "POST", url: url,
                    headers: [
                        ("content-type", "application/json"), ("x-twilio-signature", "a9nBmqA0ju/hNViExpshrM61xv4="),
                    ], body: Array(body.utf8)), now: Date(timeIntervalSince1970: 0))
        }
        #expect(verified(body, Self.url + "&bodySHA256=" + hash) == .genuine())
        #expect(verified(body + " ", Self.url + "&bodySHA256=" + hash) != .genuine())
        #expect(verified(body, Self.url) == .refused(reason: "the body is not signed: no bodySHA256 in the URL"))
    }
}
