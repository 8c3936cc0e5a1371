import Domain

/// Telephones side by side that speak with the service through its real webhook.
struct SimulatorPage: Page {
    static let template = "Simulator"

    /// A text that stays in its field, on which telephone, and the id of the form that it stays in.
    struct Draft: Hashable, Sendable {
        let telephone: Int
        let text: String
        let form: String
    }

    /// What the last text led to, where the conversation does not show it.
    enum Outcome: Hashable, Sendable {
        /// It found no answer: sent again by the same form, it is the same message.
        case unsent(Draft)
        /// Nothing was sent.
        case kept(Draft)
        /// It arrived on that telephone's behalf, and nothing is answered to it.
        case silent(telephone: Int)
        /// The service could not be told of what happened in the call.
        case callFailed
    }

    private let transcript: Transcript
    private let access: SimulatorAccess
    private let outcome: Outcome?
    private let say: Say

    init(transcript: Transcript, access: SimulatorAccess, outcome: Outcome?, say: Say) {
        self.transcript = transcript
        self.access = access
        self.outcome = outcome
        self.say = say
    }

    var section: Section? { .simulator }
    var isIndexed: Bool { false }
    var scripts: [String] {
        ["simulator", "sounds", "voice", "recorder", "screen", "call", "gathering", "message", "telephone"]
            .map { "\($0).js" }
    }
    var title: String { say(.simulatorTitle) }

    var context: [String: Any] {
        CallingTelephone(transcript.call ?? PageCall(), hasFailed: outcome == .callFailed, say: say).context
            .merging(texting) { $1 }
    }

    private var texting: [String: Any] {
        [
            "lead": say(.simulatorLead, ["number": access.number]),
            "messageAction": Links.simulatorMessage,
            "pageAction": Links.simulator(),
            "arrivalsAction": Links.simulatorArrivals,
            "seen": transcript.seen ?? 0,
            "key": access.key,
            "serviceNumber": access.number,
            "fictional": Transcript.fictional.joined(separator: "|"),
            "telephoneName": say(.telephone, ["number": "{number}"]),
            "segmentsText": say(.segments, ["parts": "{parts}", "length": "{length}", "encoding": "{encoding}"]),
            "history": transcript.json,
            "telephones": transcript.numbers.indices.map(telephone),
            "listLink": Links.allListings,
            "moreLink": Links.simulator(telephones: min(transcript.numbers.count + 1, Transcript.most)),
            "canHaveMore": transcript.numbers.count < Transcript.most,
        ]
    }

    private func telephone(_ index: Int) -> [String: Any] {
        var context: [String: Any] = [
            "index": index,
            "formID": draft(index)?.form ?? access.newMessageID(),
            "name": say(.telephone, ["number": "\(index + 1)"]),
            "ownNumber": transcript.numbers[index],
            "bubbles": transcript.lines.filter { $0.telephone == index }.map(bubble),
            "suggestions": say(.suggestions).split(separator: "|").map { ["suggestion": String($0)] },
        ]
        context["draft"] = draft(index)?.text
        switch outcome {
        case .unsent(let draft) where draft.telephone == index: context["failure"] = say(.simulatorFailed)
        case .silent(telephone: index): context["silence"] = say(.simulatorSilent)
        default: break
        }
        return context
    }

    private func draft(_ index: Int) -> Draft? {
        switch outcome {
        case .unsent(let draft), .kept(let draft): draft.telephone == index ? draft : nil
        case .silent, .callFailed, nil: nil
        }
    }

    private func bubble(_ line: Transcript.Line) -> [String: Any] {
        var context: [String: Any] = [
            "bubble": line.text, "time": line.time, "bubbleClass": line.isReply ? "received" : "sent",
            "speaker": say(line.isReply ? .serviceSays : .telephoneSays),
        ]
        if line.isReply { context["segments"] = segments(line.text) }
        return context
    }

    private func segments(_ text: String) -> String {
        let segmentation = GSM7.segments(text)
        let length = GSM7.septets(text) ?? text.utf16.count
        return say(
            .segments,
            [
                "parts": "\(segmentation.parts.count)", "length": "\(length)",
                "encoding": segmentation.encoding.rawValue,
            ])
    }
}
