import Domain
import Foundation
import Logging
import Providers
import Store

/// Voice messages are fetched from the provider as soon as may be, sealed, and deleted there.
extension Switchboard {
    /// Fetches what is due; returns when there will be something to fetch next, nil for never.
    func fetchVoiceMessages() async throws -> Date? {
        let now = surroundings.now()
        for message in try await store.read({ try $0.voiceMessagesToFetch(at: now, limit: Self.mostFetchedAtOnce) }) {
            try await fetch(message)
        }
        return try await store.read { try $0.nextFetching() }
    }

    private func fetch(_ message: VoiceMessageToFetch) async throws {
        let now = surroundings.now()
        let received = VoiceMessageReceived(url: message.url ?? "", seconds: 1)
        guard message.url != nil, let provider = providers[message.provider] as? any RecordingProvider,
            let request = provider.request(fetching: received, now: now)
        else {
            // Nowhere that we may go: staff see that there was a message, and call back.
            logger.notice("a voice message lies nowhere", metadata: ["provider": "\(message.provider)"])
            return try await store.write { try $0.putOff(message.id, until: nil) }
        }
        do {
            let response = try await transport.send(request)
            guard response.status == 200, !response.bytes.isEmpty else {
                return try await putOff(message, "answered \(response.status)", at: now)
            }
            let sound = Data(response.bytes)
            try await store.write { try $0.keep(sound: sound, of: message.id) }
        } catch let fault as TransportFault {
            return try await putOff(message, fault.reason, at: now)
        }
        // It is safe here. Where this fails, the provider's own retention ends it.
        guard let deletion = provider.request(deleting: received, now: now) else { return }
        let status = try? await transport.send(deletion).status
        if status.map({ (200..<300).contains($0) || $0 == 404 }) != true {
            logger.notice("a voice message was not deleted at the provider", metadata: ["status": "\(status ?? 0)"])
        }
    }

    private func putOff(_ message: VoiceMessageToFetch, _ reason: String, at now: Date) async throws {
        let delays = Self.fetchingDelays
        let next = delays.indices.contains(message.attempts) ? now + delays[message.attempts] : nil
        logger.notice(
            "a voice message was not fetched",
            metadata: ["provider": "\(message.provider)", "reason": "\(Mask.numbers(reason))"])
        try await store.write { try $0.putOff(message.id, until: next) }
    }

    /// Seconds: a recording is there some seconds after the call tells of it (facts: telecom §1.2); an outage lasts longer.
    private static let fetchingDelays: [TimeInterval] = [5, 15, 60, 300, 3600, 6 * 3600, 24 * 3600]
    private static let mostFetchedAtOnce = 10
}
