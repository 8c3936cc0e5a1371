import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Vonage {
    /// A call's answer webhook, or an event of one of our actions, which all come to `…/call`:
    /// https://developer.vonage.com/en/voice/voice-api/webhook-reference. Nil where nothing happened that matters.
    static func callProgressed(in request: WebhookRequest) throws(WebhookFault) -> CallProgressed? {
        let call = try VonageCall(try WebhookFields(request), try CallTurn(of: request))
        guard let input = call.input else { return nil }
        if case .began = input { _ = try call.fields.required("to") }
        return call.progressed(input)
    }

    /// A report to `…/status` that a call has ended; nil for one that it goes on, or of another leg of it.
    static func callEnded(_ fields: WebhookFields, in request: WebhookRequest) throws(WebhookFault) -> CallProgressed? {
        let call = try VonageCall(fields, try CallTurn(of: request))
        // Errors of an NCCO, recordings and transfers have no status.
        guard let status = fields.optional("status") else { return nil }
        guard let outcome = VonageCall.outcome(status) else {
            if VonageCall.goesOn(status) { return nil }
            throw WebhookFault(status: 400, reason: "status is none that this version knows")
        }
        // Without our own id in the URL, an outbound leg is the person that the caller was connected to.
        if call.turn.call == nil, fields.optional("direction") == "outbound" { return nil }
        return call.progressed(.ended, outcome: outcome)
    }
}

/// The fields of a call's webhook. The conversation is the one id that every kind of them has.
private struct VonageCall {
    let fields: WebhookFields
    let turn: CallTurn
    let id: String

    init(_ fields: WebhookFields, _ turn: CallTurn) throws(WebhookFault) {
        self.fields = fields
        self.turn = turn
        id = try fields.id("conversation_uuid")
    }

    func progressed(_ input: CallInput, outcome: DialOutcome? = nil) -> CallProgressed {
        let made = turn.call.map { CallMade(ours: $0, answeredBy: .unknown, outcome: outcome) }
        let (from, to) = (fields.optional("from") ?? "", fields.optional("to") ?? "")
        // Events of a connected leg tell the numbers of that leg.
        let isOfAnotherLeg = turn.after == .dial
        let (other, ours) = isOfAnotherLeg ? ("", "") : turn.call == nil ? (from, to) : (to, from)
        return CallProgressed(
            id: id, from: Vonage.sender(other), to: Vonage.ours(ours), turn: turn.number, input: input, made: made)
    }

    var input: CallInput? {
        if let recording { return .recorded(recording) }
        if let status = fields.optional("status") { return input(of: status) }
        if fields["dtmf"] != nil || fields["speech"] != nil { return gathered }
        if fields["payload"] != nil { return notified }
        // An error of an NCCO.
        if fields["reason"] != nil { return nil }
        return turn.number == 0 ? .began : .silence
    }

    /// Of a connect, whose failures wait for our answer; else of the call itself.
    private func input(of status: String) -> CallInput? {
        guard let outcome = Self.outcome(status) else { return nil }
        return turn.after == .dial ? .dialled(outcome) : .ended
    }

    /// Our notify actions come when the action before them is done.
    private var notified: CallInput {
        switch turn.after {
        // Where the sound is comes by itself, before or after this.
        case .record: .recorded(VoiceMessageReceived(url: "", seconds: 1))
        // Written instead of a connect that must not be.
        case .dial: .dialled(.failed)
        case nil: .silence
        }
    }

    /// The best of what was understood, else the keys.
    private var gathered: CallInput {
        if case .array(let results)? = fields["speech"]?["results"] {
            let best = results.max { Self.confidence($0) < Self.confidence($1) }
            if let best, let words = best["text"]?.text, words.contains(where: { !$0.isWhitespace }) {
                return .speech(words, confidence: Self.confidence(best))
            }
        }
        let dtmf = fields["dtmf"]
        // Before 2020 both fields stood at the top.
        let written = dtmf?["digits"]?.text ?? dtmf?.text ?? ""
        if let keys = PressedKeys.keys(written) { return .digits(keys) }
        let timedOut = (dtmf?["timed_out"] ?? fields["timed_out"])?.text
        // Ended, but not by time: # alone. Where words were listened for, their end may be what ended it.
        let listened = fields["speech"]?["timeout_reason"] != nil || fields["speech"]?["error"] != nil
        return written.isEmpty && timedOut == "false" && dtmf != nil && !listened ? .digits("#") : .silence
    }

    private var recording: VoiceMessageReceived? {
        guard let url = fields.optional("recording_url"), !url.isEmpty else { return nil }
        if fields.optional("size") == "0" { return VoiceMessageReceived(url: url, seconds: 0) }
        guard let start = Self.time(fields.optional("start_time")), let end = Self.time(fields.optional("end_time"))
        else {
            return VoiceMessageReceived(url: url, seconds: 1)
        }
        return VoiceMessageReceived(url: url, seconds: Int(min(max((end - start).rounded(), 1), 86_400)))
    }

    private static func time(_ written: String?) -> Double? {
        guard let written else { return nil }
        let date =
            (try? Date(written, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
            ?? (try? Date(written, strategy: Date.ISO8601FormatStyle()))
        return date?.timeIntervalSince1970
    }

    private static func confidence(_ result: JSONValue) -> Double {
        guard let value = result["confidence"]?.text.flatMap({ Double($0) }), value.isFinite else { return 1 }
        return min(max(value, 0), 1)
    }

    /// Nil for one that goes on, or that this version does not know.
    static func outcome(_ status: String) -> DialOutcome? {
        switch status {
        case "completed", "disconnected": .answered
        case "busy": .busy
        case "timeout", "unanswered", "cancelled": .noAnswer
        case "failed", "rejected": .failed
        default: nil
        }
    }

    static func goesOn(_ status: String) -> Bool {
        ["started", "ringing", "answered", "human", "machine", "beep_start"].contains(status)
    }
}
