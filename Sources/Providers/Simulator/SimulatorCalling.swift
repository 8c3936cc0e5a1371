public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Simulator: RecordingProvider {
    /// `POST /calls` with `{"from", "to", "answerURL", "statusURL", "detectsMachine", "patience", "longest"}`.
    public func request(calling call: OutboundCall, now: Date) -> HTTPRequest? {
        HTTPRequest(
            method: "POST", url: "\(apiURL)/calls",
            headers: [Self.keyHeader: key.text, "Content-Type": "application/json; charset=utf-8"],
            body: JSONBody.text(CallText(call)))
    }

    /// As for a text.
    public func outcome(ofCalling response: HTTPResponse) -> SendOutcome { outcome(of: response) }

    /// What the telephone itself named as the place of its recording.
    public func request(fetching message: VoiceMessageReceived, now: Date) -> HTTPRequest? {
        request("GET", message.url)
    }

    public func request(deleting message: VoiceMessageReceived, now: Date) -> HTTPRequest? {
        request("DELETE", message.url)
    }

    /// The key goes to the simulator's own address only.
    private func request(_ method: String, _ url: String) -> HTTPRequest? {
        guard url.hasPrefix("\(apiURL)/") else { return nil }
        return HTTPRequest(method: method, url: url, headers: [Self.keyHeader: key.text])
    }
}

private struct CallText: Encodable {
    let from: String
    let to: String
    let answerURL: String
    let statusURL: String
    let detectsMachine: Bool
    let patience: Int
    let longest: Int

    init(_ call: OutboundCall) {
        from = call.from
        to = call.to.e164
        answerURL = call.answerURL
        statusURL = call.statusURL
        detectsMachine = call.detectsMachine
        patience = call.patience
        longest = call.longest
    }
}
