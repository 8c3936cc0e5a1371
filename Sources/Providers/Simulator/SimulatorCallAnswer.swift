public import Domain

extension Simulator {
    /// What the telephone does next, one step for each `CallStep`, in order:
    ///
    ///     {"next": "https://…/webhooks/simulator/call?turn=1", "steps": [
    ///       {"step": "say", "prompt": [P, …]},
    ///       {"step": "gather", "prompt": [P, …], "digits": 5, "hints": ["Mende"], "isSecret": false,
    ///        "patience": 9, "pause": 4},
    ///       {"step": "record", "prompt": [P, …], "longest": 120, "silence": 4},
    ///       {"step": "dial", "prompt": [P, …], "number": "+33…", "callerID": "+33…", "patience": 30, "longest": 3600},
    ///       {"step": "redirect"},
    ///       {"step": "hangUp"}]}
    ///     P = {"key": "menu", "text": "…", "hasValues": false, "recording": "https://…/audio/menu.wav"}
    ///
    /// All times are seconds. `recording` is there only where one may be played instead of the text. What comes of a
    /// gather, record, dial or redirect goes to `next` as the next event: a redirect at once, as `silence`. `prompt` is
    /// said before the step, about half a second of pause after each P; only a gather's is interrupted by a key.
    public func answer(to call: [CallStep], at urls: CallURLs) -> WebhookAnswer {
        WebhookAnswer(
            status: 200, contentType: "application/json; charset=utf-8",
            body: JSONBody.text(CallAnswer(next: urls.next, steps: call.map { StepText($0, urls) })))
    }
}

private struct CallAnswer: Encodable {
    let next: String
    let steps: [StepText]
}

/// A step with the fields that it has; the others are left out.
private struct StepText: Encodable {
    let step: String
    var prompt: [UtteranceText]?
    var digits: Int?
    var hints: [String]?
    var isSecret: Bool?
    var number: String?
    var callerID: String?
    var patience: Int?
    var pause: Int?
    var longest: Int?
    var silence: Int?

    init(_ step: CallStep, _ urls: CallURLs) {
        func spoken(_ prompt: [Utterance]) -> [UtteranceText] { prompt.map { UtteranceText($0, urls) } }
        switch step {
        case .say(let utterances):
            self.step = "say"
            prompt = spoken(utterances)
        case .gather(let gathering):
            self.step = "gather"
            prompt = spoken(gathering.prompt)
            (digits, hints, isSecret) = (gathering.digits, gathering.hints, gathering.isSecret)
            (patience, pause) = (Gathering.patience, Gathering.pause)
        case .record(let message):
            self.step = "record"
            prompt = spoken(message.prompt)
            (longest, silence) = (message.longest, VoiceMessage.silence)
        case .dial(let dialling):
            self.step = "dial"
            prompt = spoken(dialling.prompt)
            (number, callerID) = (dialling.number.e164, dialling.callerID)
            (patience, longest) = (dialling.patience, dialling.longest)
        case .redirect: self.step = "redirect"
        case .hangUp: self.step = "hangUp"
        }
    }
}

private struct UtteranceText: Encodable {
    let key: String
    let text: String
    let hasValues: Bool
    let recording: String?

    init(_ utterance: Utterance, _ urls: CallURLs) {
        key = utterance.key
        text = utterance.text
        hasValues = utterance.hasValues
        recording = urls.recording(of: utterance)
    }
}
