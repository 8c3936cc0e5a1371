import Domain
import Foundation
import Hummingbird

/// The simulated telephones without JavaScript: the form is relayed to the webhook, the transcript travels in the page.
struct SimulatorRoute: Sendable {
    let site: Site
    let access: SimulatorAccess
    let say: Say

    func page(_ query: FormItems) async throws(PageFault) -> SimulatorPage {
        let telephones = query["telephones"].map { Int($0) ?? 0 } ?? 2
        guard (2...Transcript.most).contains(telephones) else { throw .notFound }
        return page(await caughtUp(Transcript(telephones: telephones)))
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
        transcript = await caughtUp(transcript)
        let text = form["suggestion"] ?? form["text"] ?? ""
        let draft = SimulatorPage.Draft(telephone: telephone, text: text, form: formID(form))
        guard !text.isEmpty, form["refresh"] == nil else { return page(transcript, .kept(draft)) }
        let message = SimulatorMessage(
            form: draft.form, from: transcript.numbers[telephone], to: access.number, text: text)
        guard let replies = await replies(to: message) else { return page(transcript, .unsent(draft)) }
        let time = ParisDay(site.now()).time
        transcript.add(.init(telephone: telephone, isReply: false, time: time, text: text))
        for reply in replies { transcript.add(.init(telephone: telephone, isReply: true, time: time, text: reply)) }
        return page(transcript, replies.isEmpty ? .silent(telephone: telephone) : nil)
    }

    private func page(_ transcript: Transcript, calling form: FormItems) async -> SimulatorPage {
        var transcript = transcript
        let relay = CallRelay(site: site, access: access, say: say)
        let (call, isAnswered) = await relay.call(transcript.call ?? PageCall(), after: form)
        transcript.keep(call)
        return page(transcript, isAnswered ? nil : .callFailed)
    }

    /// What arrived on the telephones since, for a page that is open: `after`, and `number0` to `number3`.
    func arrivals(posted request: Request) async throws -> SimulatorInbox.Arrivals {
        let form = try await form(of: request)
        guard let last = form["after"].flatMap({ Int64($0) }), last >= 0 else { throw PageFault.unreadable }
        let numbers = (0..<Transcript.most).map { form["number\($0)"] ?? "" }
        return try await SimulatorInbox(access: access, now: site.now()).arrivals(at: numbers, after: last)
    }

    private func page(_ transcript: Transcript, _ outcome: SimulatorPage.Outcome? = nil) -> SimulatorPage {
        SimulatorPage(transcript: transcript, access: access, outcome: outcome, say: say)
    }

    private func caughtUp(_ transcript: Transcript) async -> Transcript {
        var transcript = transcript
        let inbox = SimulatorInbox(access: access, now: site.now())
        // Where the store does not answer, the telephones say so when a text is sent.
        guard let arrivals = try? await inbox.arrivals(at: transcript.numbers, after: transcript.seen) else {
            return transcript
        }
        transcript.seen = arrivals.last
        for text in arrivals.texts {
            transcript.add(.init(telephone: text.telephone, isReply: true, time: text.time, text: text.text))
        }
        return transcript
    }

    private func formID(_ form: FormItems) -> String {
        form["id"].map { String($0.prefix(100)) } ?? access.newMessageID()
    }

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
    private func replies(to message: SimulatorMessage) async -> [String]? {
        guard let body = try? JSONEncoder().encode(message) else { return nil }
        let request = WebhookRequest(
            method: "POST", url: site.publicURL + Links.simulatorMessage,
            headers: [("Content-Type", "application/json; charset=utf-8"), ("X-Simulator-Key", access.key)],
            body: Array(body))
        let answer = await site.receive(request, "simulator", .message)
        guard answer.status == 200 else { return nil }
        return try? JSONDecoder().decode(Answer.self, from: Data(answer.body.utf8)).replies
    }

    private struct Answer: Decodable {
        let replies: [String]
    }
}
