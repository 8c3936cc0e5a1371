import Domain
import Foundation

/// A call as a service might lead it: a menu, a code, words after the tone, a person, the end.
enum TestCall {
    static func answer(to request: WebhookRequest) -> WebhookAnswer {
        guard let event = try? JSONDecoder().decode(Event.self, from: Data(request.body)) else {
            return WebhookAnswer(status: 400)
        }
        if event.ended == true { return WebhookAnswer(status: 200) }
        let type = "application/json; charset=utf-8"
        return WebhookAnswer(status: 200, contentType: type, body: steps(after: event))
    }

    private static func steps(after event: Event) -> String {
        if event.began == true {
            return json(
                1, say("Bonjour."),
                #"{"step":"gather","prompt":[{"text":"Tapez 1."}],"digits":1,"hints":["aide"],"patience":9,"pause":4}"#)
        }
        if event.digits == "1" {
            return json(
                2, #"{"step":"gather","prompt":[{"text":"Le code ?"}],"digits":4,"hints":[],"isSecret":true}"#)
        }
        if event.digits != nil { return json(3, #"{"step":"record","prompt":[{"text":"Parlez."}],"longest":60}"#) }
        if event.recorded != nil { return json(4, #"{"step":"dial","prompt":[],"number":"+33465714848"}"#) }
        if event.dialled == "busy" { return json(5, say("Occupé."), #"{"step":"redirect"}"#) }
        if event.speech != nil { return json(9, say("Au revoir."), #"{"step":"hangUp"}"#) }
        return json(6, #"{"step":"gather","prompt":[{"text":"Encore ?"}],"digits":1,"hints":["oui"]}"#)
    }

    private static func say(_ text: String) -> String { #"{"step":"say","prompt":[{"text":"\#(text)"}]}"# }

    private static func json(_ turn: Int, _ steps: String...) -> String {
        let next = "https://entraide.example/webhooks/simulator/call?turn=\(turn)"
        return #"{"next":"\#(next)","steps":[\#(steps.joined(separator: ","))]}"#
    }

    struct Event: Decodable {
        let id: String
        let from: String?
        let to: String
        let began: Bool?
        let digits: String?
        let speech: String?
        let silence: Bool?
        let recorded: Recording?
        let dialled: String?
        let ended: Bool?

        struct Recording: Decodable {
            let url: String
            let seconds: Int
        }
    }
}
