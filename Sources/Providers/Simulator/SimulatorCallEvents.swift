import Domain

extension Simulator {
    /// What happened in a call: `POST /webhooks/simulator/call?turn=N` with `X-Simulator-Key`.
    ///
    /// N is left out, or 0, where a call begins; afterwards it stands in the `next` URL of the answer before.
    ///
    ///     {"id": "call-1", "from": "04 66 49 00 00", "to": "+33937000048", "began": true}
    ///     {"id": "call-1", "from": null, "to": "+33937000048", "digits": "48000"}
    ///     {…, "speech": "je cherche des courses", "confidence": 0.8}
    ///     {…, "silence": true}
    ///     {…, "recorded": {"url": "https://…", "seconds": 12}}
    ///     {…, "dialled": "no answer"}
    ///     {…, "ended": true}
    ///
    /// A call that we made has `call=<our id>` in its URLs, `from` stays the person's telephone; with `began` comes
    /// `"answeredBy": "person"` or `"machine"` where that was asked, with `ended` `"outcome"`, written as `dialled` is.
    ///
    /// `from` null or left out is a withheld number. Exactly one of the seven. `digits`: 0–9, * and #, a # at the end
    /// counts only by itself; those beyond the 32nd are dropped. `confidence`: 0…1, 1 where it is left out. `recorded`
    /// with an empty `url` or 0 seconds is an empty one. `dialled`: "answered", "busy", "no answer" or "failed". What
    /// can't be read is refused as a text's is: 400 with the field's name in the exchange.
    static func callProgressed(in request: WebhookRequest) throws(WebhookFault) -> CallProgressed {
        let turn = try CallTurn(of: request)
        let call = try JSONBody.decoded(Call.self, in: request)
        guard !call.id.isEmpty else { throw WebhookFault(status: 400, reason: "id is empty") }
        guard !call.to.isEmpty else { throw WebhookFault(status: 400, reason: "to is empty") }
        let inputs = try call.inputs()
        guard let input = inputs.first, inputs.count == 1 else {
            throw WebhookFault(
                status: 400,
                reason: "not exactly one of began, digits, speech, silence, recorded, dialled and ended")
        }
        return CallProgressed(
            id: call.id, from: call.from.map { Sender(written: $0) } ?? .withheld, to: call.to, turn: turn.number,
            input: input, made: try call.made(turn))
    }

    private struct Call: Decodable {
        let id: String
        let from: String?
        let to: String
        let began: Bool?
        let digits: String?
        let speech: String?
        let confidence: Double?
        let silence: Bool?
        let recorded: Recording?
        let dialled: String?
        let ended: Bool?
        let answeredBy: String?
        let outcome: String?

        struct Recording: Decodable {
            let url: String
            let seconds: Int
        }

        /// In the order in which they are documented.
        func inputs() throws(WebhookFault) -> [CallInput] {
            var inputs: [CallInput] = []
            if began == true { inputs.append(.began) }
            if let digits { inputs.append(.digits(try Self.keys(digits))) }
            if let speech { inputs.append(try Self.speech(speech, confidence)) }
            if silence == true { inputs.append(.silence) }
            if let recorded {
                inputs.append(.recorded(VoiceMessageReceived(url: recorded.url, seconds: max(0, recorded.seconds))))
            }
            if let dialled { inputs.append(.dialled(try Self.outcome(dialled))) }
            if ended == true { inputs.append(.ended) }
            return inputs
        }

        func made(_ turn: CallTurn) throws(WebhookFault) -> CallMade? {
            guard let ours = turn.call else { return nil }
            guard let answerer = CallMade.Answerer(rawValue: answeredBy ?? "unknown") else {
                throw WebhookFault(status: 400, reason: "answeredBy is none that this version knows")
            }
            guard let outcome else { return CallMade(ours: ours, answeredBy: answerer) }
            return CallMade(ours: ours, answeredBy: answerer, outcome: try Self.outcome(outcome))
        }

        private static func keys(_ digits: String) throws(WebhookFault) -> String {
            guard digits.utf8.allSatisfy(PressedKeys.isKey), let keys = PressedKeys.keys(digits) else {
                throw WebhookFault(status: 400, reason: "digits are not all of 0-9, * and #, or none")
            }
            return keys
        }

        private static func speech(_ words: String, _ confidence: Double?) throws(WebhookFault) -> CallInput {
            guard words.contains(where: { !$0.isWhitespace }) else {
                throw WebhookFault(status: 400, reason: "speech is empty")
            }
            return .speech(words, confidence: min(max(confidence ?? 1, 0), 1))
        }

        private static func outcome(_ dialled: String) throws(WebhookFault) -> DialOutcome {
            guard let outcome = DialOutcome(rawValue: dialled) else {
                throw WebhookFault(status: 400, reason: "an outcome is none that this version knows")
            }
            return outcome
        }
    }
}
