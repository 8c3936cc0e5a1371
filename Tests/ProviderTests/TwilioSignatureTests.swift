import Domain
import Foundation
import Providers
import Testing

/// The public vectors of twilio-python's `tests/unit/test_request_validator.py`, and what the SDK gets wrong or does
/// not ask.
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

    @Test(
        "user and password, IPv6, and no path, each as the SDK signs it with and without a port",
        arguments: [
            ("https://user:pass@mycompany.com/sms?a=1", "8hwA6deMllfTQ3jrpZWl4YRwde0="),
            ("https://user:pa:ss@mycompany.com:443/sms?a=1", "mkdTgxTKN/s0DMk7t4sKnYJ8oZY="),
            ("https://user:pa:ss@mycompany.com/sms?a=1", "mkdTgxTKN/s0DMk7t4sKnYJ8oZY="),
            ("https://[2001:db8::1]/sms", "ayHuxKwllCM1zwAW7W0DC2C/Or0="),
            ("https://[2001:db8::1]:443/sms", "ayHuxKwllCM1zwAW7W0DC2C/Or0="),
            ("https://[2001:db8::1]/sms", "N83FV61DjiIsTPPsAVzLb3DMA00="),
            ("https://[2001:db8::1]:8443/sms", "JZBdQLueb5s1HSHVMXxsqKUJJ0U="),
            ("https://mycompany.com", "YxkW9trR1mzKv9enBZWkDKZMf0s="),
            ("https://mycompany.com", "YTlFeojcy9KIpTruwCEr2jx4YAU="),
            ("https://mycompany.com?a=1", "oGCh9+5aDx8I4nUGEwL4GzWoUGc="),
            ("HTTPS://mycompany.com?a=1", "oGCh9+5aDx8I4nUGEwL4GzWoUGc="),
            // Entered at Twilio with a fragment, which never reaches us: signed without it, or perhaps with it.
            (url + "#rc=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            (url, "YHONLBMTt5nDVF2XMVhHbxtYp1A="),
        ])
    func everyKindOfURL(url: String, signature: String) {
        #expect(verified(url, signature) == .genuine())
    }

    /// The commonest fault in production: the proxy or the setting has another URL than the one entered at Twilio.
    @Test func aMismatchSaysBothURLsAndWhatToDo() {
        let signedFor = "EC9tFY3RP0PQoU3ALT0131L74vg="
        let reason = "expected a signature over https://aide.example/webhooks/twilio/message, "
        let advice = "set publicURL to what Twilio calls"
        let expected = "https://aide.example/webhooks/twilio/message"
        #expect(
            verified(expected, signedFor, headers: [("Host", "10.0.0.5:8080")])
                == .refused(
                    reason: reason
                        + "received one over https://10.0.0.5:8080/webhooks/twilio/message: " + advice
                ))
        #expect(
            verified(expected, "6MV5wkWQWsBiE23jugZINxX9NPo=", headers: [("Host", "10.0.0.5:8080")])
                == .refused(
                    reason: reason
                        + "received one over http://10.0.0.5:8080/webhooks/twilio/message: " + advice
                ))
        #expect(
            verified(expected, signedFor, headers: [("host", "aide.example"), ("X-Forwarded-Proto", "http")])
                == .refused(reason: reason + "received another for http://aide.example/webhooks/twilio/message"))
        #expect(verified(expected, signedFor) == .refused(reason: reason + "received another"))
    }

    @Test func aMismatchTellsNobodysNumberOrWords() {
        let url =
            "https://u:geheim@aide.example/33612345678/sms?From=%2B33612345678&Body=je+suis+seule&0612345678&message=7"
        guard case .refused(let reason) = verified(url, "x", headers: [("Host", "aide.example")]) else {
            Issue.record("accepted")
            return
        }
        for secret in ["612345", "seule", "geheim", "0612"] { #expect(!reason.contains(secret)) }
        #expect(reason.contains("https://aide.example/…78/sms?From=…&Body=…&…78&message=…"))
    }

    @Test func withoutATokenNothingIsGenuine() {
        for tokens in [[], [""], ["", ""]] {
            let open = Twilio(accountSid: "AC1", authTokens: tokens)
            let request = WebhookRequest.form(Self.url, Self.form, signature: "RSOYDt4T1cUTdK1PDd93/VVr8B8=")
            #expect(open.verify(request, now: Date(timeIntervalSince1970: 0)) != .genuine())
        }
        #expect(verified(Self.url, nil) == .refused(reason: "no X-Twilio-Signature header"))
        #expect(verified("mycompany.com", "x") == .refused(reason: "the public URL is no http(s) URL"))
    }

    /// Several base64 texts decode to the same bytes; only the one that the SDK writes is the signature.
    @Test func onlyOneSpellingOfTheSignatureIsGood() {
        for spelling in ["RSOYDt4T1cUTdK1PDd93/VVr8B9=", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "RSOYDt4T1cUTdK1PDd93_VVr8B8="]
        {
            #expect(verified(Self.url, spelling) != .genuine())
        }
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
