/// The values of the template that the calling telephone takes: those of a call, and the words that its script needs.
struct CallingTelephone {
    private let call: PageCall
    private let hasFailed: Bool
    private let say: Say

    init(_ call: PageCall, hasFailed: Bool, say: Say) {
        (self.call, self.hasFailed, self.say) = (call, hasFailed, say)
    }

    var context: [String: Any] {
        [
            "callAction": Links.simulatorCall(), "voiceAction": Links.voiceMessage, "speechAction": Links.speech,
            "promptsAction": Links.spokenPrompts,
            "callNumber": call.number, "isWithheld": call.isWithheld, "isCalling": !call.isOver,
            "isDialling": isDialling, "isWaiting": isWaiting, "callLines": call.lines.map(line), "keypad": keypad,
            "callState": state, "hasCallFailed": hasFailed, "mostWords": SimulatorAccess.longestSpeech,
            "mostSound": Limits.message, "typedText": say(.typed, ["keys": "{keys}"]),
            "silenceText": say(.silenceIn, ["seconds": "{seconds}"]), "ringsText": say(.rings, ["digits": "{digits}"]),
            "messageText": say(.message, ["seconds": "{seconds}"]),
            "saidText": say(.saidMessage, ["words": "{words}", "seconds": "{seconds}"]),
        ]
    }

    private var isDialling: Bool { if case .rung = call.stage { true } else { false } }
    private var isWaiting: Bool {
        switch call.stage {
        case .keys, .message: true
        case .hungUp, .rung: false
        }
    }

    private var state: String {
        if hasFailed { return say(.callFailed) }
        switch call.stage {
        case .hungUp: return call.lines.isEmpty ? "" : say(.callOver)
        case .keys(_, let isSecret, let words):
            guard !call.keys.isEmpty else { return say(words ? .yourTurn : .yourKeys) }
            let keys = isSecret ? String(repeating: "•", count: call.keys.utf8.count) : call.keys
            return say(.typed, ["keys": keys.map(String.init).joined(separator: " ")])
        case .message: return say(.afterTone)
        case .rung(let digits): return say(.rings, ["digits": digits])
        }
    }

    private func line(_ line: PageCall.Line) -> [String: Any] {
        switch line.speaker {
        case .service:
            ["callText": line.text, "isSaid": true, "callClass": "received", "callSpeaker": say(.serviceSays)]
        case .caller: ["callText": line.text, "isSaid": true, "callClass": "sent", "callSpeaker": say(.telephoneSays)]
        case .line: ["callText": line.text]
        }
    }

    /// The letters by ITU-T E.161, by which communes are spelled.
    private var keypad: [[String: Any]] {
        let letters = ["", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]
        let digits = letters.enumerated().map { ["digit": "\($0 + 1)", "letters": $1] }
        return digits + [
            ["digit": "*", "keyName": say(.star)], ["digit": "0"], ["digit": "#", "keyName": say(.hash)],
        ]
    }
}
