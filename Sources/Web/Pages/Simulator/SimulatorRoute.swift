import Domain
import Foundation
import Hummingbird

/// The simulated telephones without JavaScript: the form is relayed to the webhook, the transcript travels in the page.
struct SimulatorRoute: Sendable {
    let site: Site
    let access: SimulatorAccess
    let say: Say

    func page(_ query: FormItems) throws(PageFault) -> SimulatorPage {
        let telephones = query["telephones"].map { Int($0) ?? 0 } ?? 2
        guard (2...Transcript.most).contains(telephones) else { throw .notFound }
        return page(Transcript(telephones: telephones))
    }

    func page(posted request: Request) async throws(PageFault) -> SimulatorPage {
        let form = try await form(of: request)
        guard let json = form["history"],
            var transcript = try? JSONDecoder().decode(Transcript.self, from: Data(json.utf8)), transcript.isSound
        else { throw .unreadable }
        if form["do"] != nil || form["key"] != nil { return await page(transcript, calling: form) }
        guard
            let telephone = form["telephone"].flatMap({ Int($0) }), transcript.numbers.indices.contains(telephone)
        else { throw .unreadable }
        transcript.numbers[telephone] = form["number"] ?? ""
        guard let text = form["suggestion"] ?? form["text"] else { return page(transcript) }
        guard let replies = await replies(to: text, from: transcript.numbers[telephone]) else {
            return page(transcript, outcome: .unsent(.init(telephone: telephone, text: text)))
        }
        transcript.add(.init(telephone: telephone, isReply: false, time: time, text: text))
        for reply in replies { transcript.add(.init(telephone: telephone, isReply: true, time: time, text: reply)) }
        return page(transcript, outcome: replies.isEmpty ? .silent(telephone: telephone) : nil)
    }

    private func page(_ transcript: Transcript, calling form: FormItems) async -> SimulatorPage {
        var transcript = transcript
        let relay = CallRelay(site: site, access: access, say: say)
        let (call, isAnswered) = await relay.call(transcript.call ?? PageCall(), after: form)
        transcript.keep(call)
        return page(transcript, outcome: isAnswered ? nil : .callFailed)
    }

    private func page(_ transcript: Transcript, outcome: SimulatorPage.Outcome? = nil) -> SimulatorPage {
        SimulatorPage(transcript: transcript, access: access, outcome: outcome, say: say)
    }

    private var time: String { ParisDay(site.now()).time }

    private func form(of request: Request) async throws(PageFault) -> FormItems {
        switch await BodyReading.read(request.body) {
        case .whole(let body):
            guard let form = FormItems(body) else { throw .unreadable }
            return form
        case .tooLong: throw .bodyTooLong
        case .tooSlow: throw .tooSlow
        case .broken: throw .unreadable
        }
    }

    /// What the service answers; nil where it refuses or is out of order.
    private func replies(to text: String, from number: String) async -> [String]? {
        let message = Message(
            id: access.newMessageID(), from: number.isEmpty ? nil : number, to: access.number, text: text)
        guard let body = try? JSONEncoder().encode(message) else { return nil }
        let request = WebhookRequest(
            method: "POST", url: site.publicURL + Links.simulatorMessage,
            headers: [("Content-Type", "application/json; charset=utf-8"), ("X-Simulator-Key", access.key)],
            body: Array(body))
        let answer = await site.receive(request, "simulator", .message)
        guard answer.status == 200 else { return nil }
        return try? JSONDecoder().decode(Answer.self, from: Data(answer.body.utf8)).replies
    }

    private struct Message: Encodable {
        let id: String
        let from: String?
        let to: String
        let text: String

        /// Spelled out, because a number that is withheld is null, not left out.
        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(id, forKey: .id)
            try fields.encode(from, forKey: .from)
            try fields.encode(to, forKey: .to)
            try fields.encode(text, forKey: .text)
        }

        private enum Key: String, CodingKey { case id, from, to, text }
    }

    private struct Answer: Decodable {
        let replies: [String]
    }
}
