public import Domain

extension Twilio {
    /// A TwiML document, https://www.twilio.com/docs/voice/twiml. Whatever happens leads to `next` or to a hang-up: the
    /// document ends with a redirect where nothing else does, for after the last verb Twilio hangs up.
    public func answer(to call: [CallStep], at urls: CallURLs) -> WebhookAnswer {
        var document = TwiML(voice: voice, urls: urls)
        for step in call {
            switch step {
            case .say(let utterances): document.speak(utterances)
            case .gather(let gathering): document.gather(gathering)
            case .record(let message): document.record(message)
            case .dial(let dialling): document.dial(dialling)
            case .redirect: return document.redirected()
            case .hangUp: return document.hungUp()
            }
            // What comes after one of these is asked for anew, by its action.
            if document.isWaiting { break }
        }
        return document.redirected()
    }
}

extension Twilio: FallbackProvider {
    /// For two TwiML Bins, entered where "primary handler fails": https://www.twilio.com/docs/serverless/twiml-bins.
    public func fallback(to call: [CallStep], text: String) -> [FallbackDocument] {
        var document = TwiML(voice: voice, urls: CallURLs(next: ""))
        for step in call.prefix(while: { $0 != .hangUp }) {
            switch step {
            case .say(let utterances): document.speak(utterances)
            case .dial(let dialling): document.dial(dialling)
            case .gather, .record, .redirect, .hangUp: break
            }
        }
        return [
            FallbackDocument(file: "call.xml", document.hungUp()),
            FallbackDocument(file: "message.xml", answer(to: [TextReply(text: text)])),
        ]
    }
}

/// A TwiML document of a call in the writing.
struct TwiML {
    /// Nil for Twilio's own choice for the language: a voice that does not go with it is an error.
    private let voice: String?
    private let urls: CallURLs
    private var xml = XMLText(#"<?xml version="1.0" encoding="UTF-8"?><Response>"#)
    private var hasSpoken = false
    /// Where the call comes back to if nothing else happens.
    private var back: String
    /// A verb was written that ends with a request to us.
    private(set) var isWaiting = false

    init(voice: String?, urls: CallURLs) {
        self.voice = voice
        self.urls = urls
        back = urls.next
    }

    /// Twilio refuses documents over 64 kB (error 11750) and more than 4096 characters in one Say.
    private static let largest = 60_000
    private static let longestSay = 3000
    private static let language = "fr-FR"

    /// One after the other, with a pause of Twilio's shortest kind, a second, in between.
    mutating func speak(_ utterances: [Utterance]) {
        for utterance in utterances {
            if let recording = urls.recording(of: utterance) {
                pauseIfSpeaking()
                xml.open("Play")
                xml.text(recording)
                xml.close("Play")
                continue
            }
            for piece in SpokenText.pieces(of: utterance.text, longest: Self.longestSay) {
                // An escape is up to six bytes. Better some words less than a document that is refused.
                if xml.count + 6 * piece.utf8.count > Self.largest { return }
                pauseIfSpeaking()
                xml.open("Say", [("language", Self.language), ("voice", voice)])
                xml.text(piece)
                xml.close("Say")
            }
        }
    }

    private mutating func pauseIfSpeaking() {
        if hasSpoken { xml.empty("Pause", [("length", "1")]) }
        hasSpoken = true
    }

    /// https://www.twilio.com/docs/voice/twiml/gather. Its `timeout` is also the time between two keys. Twilio can't
    /// keep single keys out of its logs: for a secret it is only not told to listen for words (the account's PCI mode
    /// redacts all keys).
    mutating func gather(_ gathering: Gathering) {
        let hints = gathering.isSecret ? [] : SpokenText.hints(gathering.hints, most: 500, longest: 100, bytes: 8000)
        let listens = !hints.isEmpty
        xml.open(
            "Gather",
            [
                ("input", listens ? "dtmf speech" : "dtmf"), ("action", urls.next), ("method", "POST"),
                ("timeout", "\(Gathering.patience)"), ("numDigits", "\(gathering.digits.within(1...PressedKeys.most))"),
                ("finishOnKey", "#"), ("actionOnEmptyResult", "true"), ("bargeIn", "true"),
                ("language", listens ? Self.language : nil), ("hints", listens ? hints.joined(separator: ",") : nil),
                ("speechTimeout", listens ? "auto" : nil),
            ])
        speak(gathering.prompt)
        xml.close("Gather")
        isWaiting = true
    }

    /// https://www.twilio.com/docs/voice/twiml/record. The action is not asked for an empty recording: Twilio goes on
    /// with the next verb. The status callback brings the same recording once more when it can be fetched.
    mutating func record(_ message: VoiceMessage) {
        speak(message.prompt)
        back = CallTurn.url(urls.next, after: .record)
        xml.empty(
            "Record",
            [
                ("action", back), ("method", "POST"), ("maxLength", "\(message.longest.within(1...3600))"),
                ("timeout", "\(VoiceMessage.silence)"), ("finishOnKey", "#"), ("playBeep", "true"),
                ("trim", "trim-silence"), ("recordingStatusCallback", back), ("recordingStatusCallbackMethod", "POST"),
                ("recordingStatusCallbackEvent", "completed absent"),
            ])
        isWaiting = true
    }

    /// https://www.twilio.com/docs/voice/twiml/dial. Where there is nowhere to come back to, Twilio goes on with the next
    /// verb. Without `callerId` the caller's own number would be shown: then it
    /// does not ring at all, and comes back as failed.
    mutating func dial(_ dialling: Dialling) {
        speak(dialling.prompt)
        let isFixed = urls.next.isEmpty
        back = CallTurn.url(urls.next, after: .dial)
        isWaiting = true
        if dialling.callerID.isEmpty { return }
        xml.open(
            "Dial",
            [
                ("action", isFixed ? nil : back), ("method", isFixed ? nil : "POST"), ("callerId", dialling.callerID),
                ("timeout", "\(dialling.patience.within(5...600))"),
                ("timeLimit", "\(dialling.longest.within(1...14400))"), ("answerOnBridge", "true"),
                ("record", "do-not-record"),
            ])
        xml.open("Number")
        xml.text(dialling.number.e164)
        xml.close("Number")
        xml.close("Dial")
    }

    consuming func redirected() -> WebhookAnswer {
        xml.open("Redirect", [("method", "POST")])
        xml.text(back)
        xml.close("Redirect")
        return finished()
    }

    consuming func hungUp() -> WebhookAnswer {
        xml.empty("Hangup")
        return finished()
    }

    private consuming func finished() -> WebhookAnswer {
        xml.close("Response")
        return WebhookAnswer(status: 200, contentType: "text/xml; charset=utf-8", body: xml.string)
    }
}
