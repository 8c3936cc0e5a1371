import Domain

extension Twilio {
    /// A request of a call, https://www.twilio.com/docs/voice/twiml#request-parameters, or of one of its verbs. Nil where
    /// nothing happened that matters.
    ///
    /// Whatever a person can cause is an event: to a 4xx Twilio says in English that there was an error, and hangs up.
    static func callProgressed(in request: WebhookRequest) throws(WebhookFault) -> CallProgressed? {
        let turn = try CallTurn(of: request)
        let call = try TwilioCall(try fields(of: request), turn)
        guard let input = try call.input() else { return nil }
        if case .began = input, call.ours.isEmpty { throw WebhookFault(status: 400, reason: "To is missing") }
        return call.progressed(input)
    }

    /// A report that a call has ended, https://www.twilio.com/docs/voice/api/call-resource#statuscallback; nil for one
    /// that it rings or goes on.
    static func callEnded(in request: WebhookRequest) throws(WebhookFault) -> CallProgressed? {
        let call = try TwilioCall(try fields(of: request), try CallTurn(of: request))
        switch try call.fields.required("CallStatus") {
        case "queued", "initiated", "ringing", "in-progress", "answered": return nil
        case let status:
            guard let outcome = TwilioCall.outcome(status) else {
                throw WebhookFault(status: 400, reason: "CallStatus is none that this version knows")
            }
            return call.progressed(.ended, outcome: outcome)
        }
    }
}

/// The fields of a call's request.
private struct TwilioCall {
    let fields: FormFields
    let turn: CallTurn
    let id: String
    /// Who is on the line; in a call that we made it stands in To.
    let other: String
    let ours: String

    init(_ fields: FormFields, _ turn: CallTurn) throws(WebhookFault) {
        self.fields = fields
        self.turn = turn
        id = try fields.required("CallSid")
        guard Twilio.isId(id) else { throw WebhookFault(status: 400, reason: "CallSid is no id") }
        let (from, to) = (try fields.optional("From") ?? "", try fields.optional("To") ?? "")
        let direction = try fields.optional("Direction") ?? ""
        let isOutbound = turn.call != nil || direction.hasPrefix("outbound")
        (other, ours) = isOutbound ? (to, from) : (from, to)
    }

    func progressed(_ input: CallInput, outcome: DialOutcome? = nil) -> CallProgressed {
        let made = turn.call.map { CallMade(ours: $0, answeredBy: answeredBy, outcome: outcome) }
        return CallProgressed(
            id: id, from: Sender(written: other), to: ours, turn: turn.number, input: input, made: made)
    }

    /// A call may have ended while its recording or its dialled part still says what came of it.
    func input() throws(WebhookFault) -> CallInput? {
        if let recording = try recording() { return recording.map { .recorded($0) } ?? nil }
        if let dialled = try fields.optional("DialCallStatus") {
            return .dialled(Self.outcome(dialled) ?? .failed)
        }
        if let status = try fields.optional("CallStatus"), Self.outcome(status) != nil { return .ended }
        if let words = try fields.optional("SpeechResult"), words.contains(where: { !$0.isWhitespace }) {
            return .speech(words, confidence: Self.confidence(try fields.optional("Confidence")))
        }
        if let keys = try keys() { return .digits(keys) }
        return switch turn.after {
        case .record: .recorded(VoiceMessageReceived(url: "", seconds: 0))
        case .dial: .dialled(.failed)
        case nil: turn.number == 0 ? .began : .silence
        }
    }

    /// Of a Gather: without its last #, but with the information that one was pressed.
    private func keys() throws(WebhookFault) -> String? {
        let digits = try fields.optional("Digits") ?? ""
        let last = try fields.optional("FinishedOnKey") ?? ""
        return PressedKeys.keys(digits.isEmpty ? last : digits)
    }

    /// Nil where the request is about no recording, nil within where it is one that only begins.
    private func recording() throws(WebhookFault) -> VoiceMessageReceived?? {
        let status = try fields.optional("RecordingStatus")
        if status == "in-progress" { return .some(nil) }
        let url = try fields.optional("RecordingUrl") ?? ""
        if status == "absent" || status == "failed" { return VoiceMessageReceived(url: "", seconds: 0) }
        if url.isEmpty { return nil }
        // Twilio writes -1 where it does not know yet.
        let seconds = try fields.optional("RecordingDuration").flatMap { Int($0) } ?? -1
        return VoiceMessageReceived(url: url, seconds: seconds < 0 ? 1 : seconds)
    }

    private var answeredBy: CallMade.Answerer {
        switch fields.text("AnsweredBy") {
        case "human": .person
        case let machine? where machine.hasPrefix("machine") || machine == "fax": .machine
        default: .unknown
        }
    }

    /// Nil for one that goes on, or that this version does not know.
    static func outcome(_ status: String) -> DialOutcome? {
        switch status {
        case "completed", "answered": .answered
        case "busy": .busy
        case "no-answer", "canceled": .noAnswer
        case "failed": .failed
        default: nil
        }
    }

    /// 1 where Twilio does not say, as for some languages.
    private static func confidence(_ written: String?) -> Double {
        guard let value = written.flatMap({ Double($0) }), value.isFinite else { return 1 }
        return min(max(value, 0), 1)
    }
}
