public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A provider at which voice messages lie until they are fetched and deleted.
public protocol RecordingProvider: Provider {
    /// Asks for the sound of a voice message; nil where there is none, or where its URL is not the provider's: our
    /// credentials go nowhere else. Answered 404 for some seconds after the recording.
    func request(fetching message: VoiceMessageReceived, now: Date) -> HTTPRequest?
    /// Asks for its deletion; answered 204, or 404 where it is gone already. Nil as above.
    func request(deleting message: VoiceMessageReceived, now: Date) -> HTTPRequest?
}
