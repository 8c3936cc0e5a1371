import Domain
import Foundation

/// The simulated telephone without JavaScript: each of its buttons is relayed to the call's webhook.
struct CallRelay: Sendable {
    let site: Site
    let access: SimulatorAccess
    let say: Say

    /// The call after a button was pressed, and whether the service could be asked; unchanged where the button means nothing now.
    func call(_ call: PageCall, after form: FormItems) async -> (call: PageCall, isAnswered: Bool) {
        var after = call
        guard let event = await event(of: form, in: &after) else { return (after, true) }
        if let relayed = await relay(event, in: after) { return (relayed, true) }
        // The same button tells the service again. A number that was just written stays.
        var before = call
        (before.number, before.isWithheld) = (after.number, after.isWithheld)
        return (before, false)
    }

    /// What is to be told; nil where the telephone waits for more, or the button means nothing now.
    private func event(of form: FormItems, in call: inout PageCall) async -> CallEvent? {
        if let key = form["key"] { return press(key, in: &call) }
        switch (form["do"], call.stage) {
        case ("call", .hungUp):
            call = PageCall(
                number: String((form["number"] ?? "").prefix(30)), isWithheld: form["withheld"] != nil,
                id: access.newMessageID())
            return CallEvent(began: true)
        case ("hang-up", let stage) where stage != .hungUp: return CallEvent(ended: true)
        case ("nothing", .keys): return call.keys.isEmpty ? silence(in: &call) : typed(in: &call)
        case ("nothing", .message):
            call.add(.line, say(.nothingSaid))
            return CallEvent(recorded: .init())
        case ("say", .keys(_, _, words: true)):
            guard let words = words(of: form) else { return nil }
            (call.keys, _) = ("", call.add(.caller, words))
            return CallEvent(speech: words)
        case ("say", .message):
            guard let words = words(of: form) else { return nil }
            let kept = await MessageRoute(access: access).keep(words: words)
            call.add(.caller, say(.saidMessage, ["words": words, "seconds": "\(kept.seconds)"]))
            return CallEvent(recorded: .init(url: kept.url, seconds: kept.seconds))
        case (let outcome?, .rung):
            guard let outcome = DialOutcome(rawValue: outcome), let phrase = Self.phrase(outcome) else { return nil }
            call.add(.line, say(phrase))
            return CallEvent(dialled: outcome.rawValue)
        default: return nil
        }
    }

    private func words(of form: FormItems) -> String? {
        form["words"].map { String($0.prefix(SimulatorAccess.longestSpeech)) }
    }

    private func press(_ key: String, in call: inout PageCall) -> CallEvent? {
        guard case .keys(let most, _, _) = call.stage, key.utf8.count == 1, "0123456789*#".contains(key) else {
            return nil
        }
        if key == "#", !call.keys.isEmpty { return typed(in: &call) }
        call.keys += key
        return key == "#" || call.keys.utf8.count >= most ? typed(in: &call) : nil
    }

    private func typed(in call: inout PageCall) -> CallEvent {
        var isSecret = false
        if case .keys(_, true, _) = call.stage { isSecret = true }
        let keys = call.keys
        call.keys = ""
        call.add(.caller, isSecret ? String(repeating: "•", count: keys.utf8.count) : keys)
        return CallEvent(digits: keys)
    }

    private func silence(in call: inout PageCall) -> CallEvent {
        call.add(.line, say(.silence))
        return CallEvent(silence: true)
    }

    static func phrase(_ outcome: DialOutcome) -> WebPhrase? {
        switch outcome {
        case .answered: .personAnswers
        case .busy: .personIsBusy
        case .noAnswer: .personDoesNotAnswer
        case .failed: nil
        }
    }

    /// Tells the service and follows its steps until the caller is asked for something; nil where it refuses or is out of order.
    private func relay(_ event: CallEvent, in call: PageCall) async -> PageCall? {
        var (call, event) = (call, event)
        for _ in 0..<Self.mostRedirects {
            let answer = await answer(to: event, in: call)
            // Whoever hangs up has hung up, whether the service hears of it or not.
            if event.ended == true { return hungUp(call) }
            guard let answer else { return nil }
            guard let answer = try? JSONDecoder().decode(CallAnswer.self, from: Data(answer.body.utf8)),
                let turn = answer.turn
            else { return hungUp(call) }
            call.turn = turn
            var next: CallEvent?
            for step in answer.steps { next = follow(step, in: &call) ?? next }
            guard let next else { return call }
            event = next
        }
        return nil
    }

    private func hungUp(_ call: PageCall) -> PageCall {
        var call = call
        call.stage = .hungUp
        call.add(.line, say(.hungUp))
        return call
    }

    /// The event that follows at once, where nothing is asked of the caller.
    private func follow(_ step: CallAnswer.Step, in call: inout PageCall) -> CallEvent? {
        for sentence in step.prompt ?? [] { call.add(.service, sentence.text) }
        switch step.step {
        case "gather":
            let (isSecret, hints) = (step.isSecret == true, step.hints ?? [])
            call.stage = .keys(
                most: min(max(step.digits ?? 1, 1), 32), isSecret: isSecret, words: !isSecret && !hints.isEmpty)
        case "record":
            call.add(.line, say(.tone))
            call.stage = .message
        case "dial":
            let digits = String((step.number ?? "").suffix(2))
            call.add(.line, say(.rings, ["digits": digits]))
            call.stage = .rung(digits)
        case "redirect": return CallEvent(silence: true)
        case "hangUp": return CallEvent(ended: true)
        default: break
        }
        return nil
    }

    /// Nil where it does not answer 200.
    private func answer(to event: CallEvent, in call: PageCall) async -> WebhookAnswer? {
        let from = call.isWithheld || call.number.isEmpty ? nil : call.number
        let envelope = CallEvent.Envelope(id: call.id, from: from, to: access.number, event: event)
        guard let body = try? JSONEncoder().encode(envelope) else { return nil }
        let request = WebhookRequest(
            method: "POST", url: site.publicURL + Links.simulatorCall(turn: call.turn),
            headers: [("Content-Type", "application/json; charset=utf-8"), ("X-Simulator-Key", access.key)],
            body: Array(body))
        let answer = await site.receive(request, "simulator", .call)
        return answer.status == 200 ? answer : nil
    }

    /// More than a service that is in order ever sends in a row.
    private static let mostRedirects = 8
}
