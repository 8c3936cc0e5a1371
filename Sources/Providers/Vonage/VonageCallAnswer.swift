public import Domain

extension Vonage {
    /// An NCCO, https://developer.vonage.com/en/voice/voice-api/ncco-reference. Whatever happens leads to `next` or to a
    /// hang-up: after the last action Vonage hangs up.
    public func answer(to call: [CallStep], at urls: CallURLs) -> WebhookAnswer {
        var ncco = NCCO(voice: voice, urls: urls)
        for step in call {
            switch step {
            case .say(let utterances): ncco.speak(utterances)
            case .gather(let gathering): ncco.gather(gathering)
            case .record(let message): ncco.record(message)
            case .dial(let dialling): ncco.dial(dialling)
            case .redirect: ncco.comeBack(to: urls.next)
            case .hangUp: return ncco.answer
            }
            // What comes after one of these is asked for anew, by its event.
            if ncco.isWaiting { return ncco.answer }
        }
        ncco.comeBack(to: urls.next)
        return ncco.answer
    }
}

extension Vonage: FallbackProvider {
    /// For a file on another host, entered as the application's fallback answer URL. Texts have no such place.
    public func fallback(to call: [CallStep], text: String) -> [FallbackDocument] {
        var ncco = NCCO(voice: voice, urls: CallURLs(next: ""))
        for step in call.prefix(while: { $0 != .hangUp }) {
            switch step {
            case .say(let utterances): ncco.speak(utterances)
            case .dial(let dialling): ncco.dial(dialling)
            case .gather, .record, .redirect, .hangUp: break
            }
        }
        return [FallbackDocument(file: "call.json", ncco.answer)]
    }
}

/// The actions of a call in the writing.
struct NCCO {
    private let voice: VonageVoice
    private let urls: CallURLs
    private var actions: [NCCOAction] = []
    /// An action was written that ends with a request to us.
    private(set) var isWaiting = false

    init(voice: VonageVoice, urls: CallURLs) {
        self.voice = voice
        self.urls = urls
    }

    var answer: WebhookAnswer {
        WebhookAnswer(status: 200, contentType: "application/json; charset=utf-8", body: JSONBody.text(actions))
    }

    private static let language = "fr-FR"

    mutating func speak(_ utterances: [Utterance]) { actions += spoken(utterances) }

    /// Its `timeOut` is also the time between two keys. Vonage has no way to keep keys out of its logs: for a secret it is
    /// only not told to listen for words.
    mutating func gather(_ gathering: Gathering) {
        actions += Self.interruptible(spoken(gathering.prompt))
        let hints = gathering.isSecret ? [] : SpokenText.hints(gathering.hints, most: 500, longest: 100, bytes: 8000)
        var input = NCCOAction("input")
        input.type = hints.isEmpty ? ["dtmf"] : ["dtmf", "speech"]
        input.dtmf = .init(
            maxDigits: gathering.digits.within(1...20), submitOnHash: true, timeOut: Gathering.patience.within(0...10))
        if !hints.isEmpty {
            input.speech = .init(
                context: hints, endOnSilence: 2, language: Self.language, maxDuration: 30,
                startTimeout: Gathering.patience)
        }
        listen(input, at: urls.next)
    }

    /// The event of a recording comes when its sound can be fetched, in its own time, and its answer is not read: a
    /// notify goes on meanwhile.
    mutating func record(_ message: VoiceMessage) {
        speak(message.prompt)
        let next = CallTurn.url(urls.next, after: .record)
        var record = NCCOAction("record")
        record.beepStart = true
        record.endOnKey = "#"
        record.endOnSilence = VoiceMessage.silence.within(3...10)
        record.timeOut = message.longest.within(3...7200)
        record.format = "mp3"
        listen(record, at: next)
        comeBack(to: next)
    }

    /// Where there is nowhere to come back to, Vonage goes on with the next action.
    ///
    /// `from` has to be one of ours, else nobody's number is shown; without one it does not ring at all, and comes back as
    /// failed. Synchronous: a busy line waits for our answer. Never recorded.
    mutating func dial(_ dialling: Dialling) {
        speak(dialling.prompt)
        let next = CallTurn.url(urls.next, after: .dial)
        let from = Vonage.digits(dialling.callerID)
        let isNumber = from.utf8.count >= 7 && from.utf8.allSatisfy { (0x30...0x39).contains($0) }
        switch (isNumber, urls.next.isEmpty) {
        case (true, true): actions.append(.connect(dialling, from: from))
        case (true, false):
            var connect = NCCOAction.connect(dialling, from: from)
            connect.eventType = "synchronous"
            listen(connect, at: next)
        case (false, true): break
        case (false, false): comeBack(to: next)
        }
    }

    /// Asks for the next steps at once; the payload must be there and says nothing.
    mutating func comeBack(to url: String) {
        var notify = NCCOAction("notify")
        notify.payload = ["asks": "next"]
        listen(notify, at: url)
    }

    private mutating func listen(_ action: NCCOAction, at url: String) {
        var action = action
        action.eventUrl = [url]
        action.eventMethod = "POST"
        actions.append(action)
        isWaiting = true
    }
}

extension NCCO {
    /// At most 1,500 characters are said at once.
    private static let longestTalk = 1500
    private static let pause = #"<break time="500ms"/>"#

    /// Neighbours without a recording become one talk, half a second of pause between each.
    private func spoken(_ utterances: [Utterance]) -> [NCCOAction] {
        var actions: [NCCOAction] = []
        var talk = ""
        func finish() {
            if !talk.isEmpty { actions.append(.talk("<speak>\(talk)</speak>", Self.language, voice)) }
            talk = ""
        }
        for utterance in utterances {
            if let recording = urls.recording(of: utterance) {
                finish()
                actions.append(.stream(recording))
                continue
            }
            for piece in Self.pieces(of: utterance.text) {
                let longer = talk.isEmpty ? piece : talk + Self.pause + piece
                if longer.unicodeScalars.count + "<speak></speak>".count <= Self.longestTalk {
                    talk = longer
                } else {
                    finish()
                    talk = piece
                }
            }
        }
        finish()
        return actions
    }

    /// Escaped, and short enough also where every character is an escape of six.
    private static func pieces(of text: String) -> [String] {
        SpokenText.pieces(of: text, longest: 1000).flatMap { piece in
            let whole = escaped(piece)
            return whole.unicodeScalars.count < 1400 ? [whole] : SpokenText.pieces(of: piece, longest: 200).map(escaped)
        }
    }

    private static func escaped(_ text: String) -> String {
        var xml = XMLText("")
        xml.text(text)
        return xml.string
    }

    /// What may be interrupted has to stand directly before the input, and only its own kind in between; once begun,
    /// interrupting lasts until there.
    private static func interruptible(_ prompt: [NCCOAction]) -> [NCCOAction] {
        var prompt = prompt
        for index in prompt.indices.reversed() {
            guard prompt[index].action == prompt.last?.action else { break }
            prompt[index].bargeIn = true
        }
        return prompt
    }
}

/// One action, with the fields that it has; the others are left out.
struct NCCOAction: Encodable {
    let action: String
    var text: String?
    var language: String?
    var style: Int?
    var premium: Bool?
    var streamUrl: [String]?
    var bargeIn: Bool?
    var type: [String]?
    var dtmf: Keys?
    var speech: Words?
    var beepStart: Bool?
    var endOnKey: String?
    var endOnSilence: Int?
    var timeOut: Int?
    var format: String?
    var endpoint: [Endpoint]?
    var from: String?
    var timeout: Int?
    var limit: Int?
    var eventType: String?
    var payload: [String: String]?
    var eventUrl: [String]?
    var eventMethod: String?

    init(_ action: String) { self.action = action }

    struct Keys: Encodable {
        let maxDigits: Int
        let submitOnHash: Bool
        let timeOut: Int
    }

    struct Words: Encodable {
        let context: [String]
        let endOnSilence: Int
        let language: String
        let maxDuration: Int
        let startTimeout: Int
    }

    struct Endpoint: Encodable {
        let type = "phone"
        let number: String
    }

    static func talk(_ text: String, _ language: String, _ voice: VonageVoice) -> NCCOAction {
        var talk = NCCOAction("talk")
        talk.text = text
        talk.language = language
        talk.style = voice.style
        talk.premium = voice.isPremium ? true : nil
        return talk
    }

    static func stream(_ url: String) -> NCCOAction {
        var stream = NCCOAction("stream")
        stream.streamUrl = [url]
        return stream
    }

    static func connect(_ dialling: Dialling, from: String) -> NCCOAction {
        var connect = NCCOAction("connect")
        connect.from = from
        connect.endpoint = [Endpoint(number: Vonage.digits(dialling.number.e164))]
        connect.timeout = dialling.patience.within(5...120)
        connect.limit = dialling.longest.within(1...7200)
        return connect
    }
}
