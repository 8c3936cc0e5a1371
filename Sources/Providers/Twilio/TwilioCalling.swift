public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Twilio: RecordingProvider {
    /// https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource. Not idempotent. Never recorded: that
    /// is what Twilio does unless told otherwise.
    public func request(calling call: OutboundCall, now: Date) -> HTTPRequest? {
        let detection = [("MachineDetection", "Enable"), ("MachineDetectionTimeout", "10")]
        return post(
            "Calls.json",
            [
                ("To", call.to.e164), ("From", call.from), ("Url", call.answerURL), ("Method", "POST"),
                ("StatusCallback", call.statusURL), ("StatusCallbackMethod", "POST"),
                ("StatusCallbackEvent", "completed"), ("Timeout", "\(call.patience.within(5...600))"),
                ("TimeLimit", "\(call.longest.within(1...14400))"),
            ] + (call.detectsMachine ? detection : []))
    }

    /// Answered with a sid and an error's code, as for a text.
    public func outcome(ofCalling response: HTTPResponse) -> SendOutcome { outcome(of: response) }

    /// https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file.
    public func request(fetching message: VoiceMessageReceived, now: Date) -> HTTPRequest? {
        recordingURL(of: message).map {
            HTTPRequest(method: "GET", url: "\($0).mp3", headers: ["Authorization": authorization])
        }
    }

    /// https://www.twilio.com/docs/voice/api/recording#delete-a-recording-resource.
    public func request(deleting message: VoiceMessageReceived, now: Date) -> HTTPRequest? {
        recordingURL(of: message).map {
            HTTPRequest(method: "DELETE", url: "\($0).json", headers: ["Authorization": authorization])
        }
    }

    /// Made anew from the recording's id: whatever host the webhook named, our token goes to the API only.
    private func recordingURL(of message: VoiceMessageReceived) -> String? {
        let parts = message.url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").suffix(2)
        guard parts.count == 2, parts.first == "Recordings", let id = parts.last?.prefix(while: { $0 != "." }) else {
            return nil
        }
        let isId = (1...64).contains(id.utf8.count) && id.utf8.allSatisfy(Self.isOfId)
        return isId ? "\(accountURL)/Recordings/\(id)" : nil
    }

    private static func isOfId(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
