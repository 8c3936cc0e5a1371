import Domain
import Foundation

/// Telephones side by side that speak with the service through its real webhook.
struct SimulatorPage: Page {
    static let template = "Simulator"

    /// A text that found no answer, and on which telephone; it stays in its field.
    struct Unsent: Sendable {
        let telephone: Int
        let text: String
    }

    private let transcript: Transcript
    private let access: SimulatorAccess
    private let unsent: Unsent?
    private let say: Say

    init(transcript: Transcript, access: SimulatorAccess, unsent: Unsent?, say: Say) {
        self.transcript = transcript
        self.access = access
        self.unsent = unsent
        self.say = say
    }

    var section: Section? { .simulator }
    var isIndexed: Bool { false }
    var title: String { say(.simulatorTitle) }

    var context: [String: Any] {
        [
            "hasScript": true,
            "lead": say(.simulatorLead, ["number": access.number]),
            "messageAction": Links.simulatorMessage,
            "pageAction": Links.simulator(),
            "key": access.key,
            "serviceNumber": access.number,
            "fictional": Transcript.fictional.joined(separator: "|"),
            "telephoneName": say(.telephone, ["number": "{number}"]),
            "segmentsText": say(.segments, ["parts": "{parts}", "length": "{length}", "encoding": "{encoding}"]),
            "history": history,
            "telephones": transcript.numbers.indices.map(telephone),
            "listLink": Links.allListings,
            "moreLink": Links.simulator(telephones: min(transcript.numbers.count + 1, Transcript.most)),
            "canHaveMore": transcript.numbers.count < Transcript.most,
        ]
    }

    private func telephone(_ index: Int) -> [String: Any] {
        var context: [String: Any] = [
            "index": index,
            "name": say(.telephone, ["number": "\(index + 1)"]),
            "ownNumber": transcript.numbers[index],
            "bubbles": transcript.lines.filter { $0.telephone == index }.map(bubble),
            "suggestions": say(.suggestions).split(separator: "|").map { ["suggestion": String($0)] },
        ]
        if let unsent, unsent.telephone == index {
            context["failure"] = say(.simulatorFailed)
            context["draft"] = unsent.text
        }
        return context
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

    private var history: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(transcript)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
