public import Domain
public import Foundation
import GRDB

/// The key of a voice message.
public struct VoiceMessageID: Hashable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
}

/// What staff see of a voice message before they hear it.
public struct VoiceMessageFacts: Hashable, Sendable {
    public let id: VoiceMessageID
    public let seconds: Int
    public let place: Place

    public enum Place: String, Hashable, Sendable {
        /// It can be heard.
        case here
        /// It still lies at the provider, or is on its way.
        case coming
        /// It could not be fetched: only who called is known.
        case lost
    }

    init(id: VoiceMessageID, seconds: Int, isHere: Bool, isDue: Bool, isKnown: Bool) {
        self.id = id
        self.seconds = seconds
        // Where it lies is told after the call at some providers.
        place = isHere ? .here : isDue || !isKnown ? .coming : .lost
    }
}

/// A voice message that still lies at the provider.
public struct VoiceMessageToFetch: Hashable, Sendable {
    public let id: VoiceMessageID
    public let provider: String
    /// Nil where it cannot be opened.
    public let url: String?
    /// How often it was tried.
    public let attempts: Int
}

extension Transaction {
    /// Keeps a voice message of that turn of a call, to be fetched from now on. Told of again it stays one, and learns where it
    /// lies if that was not known yet.
    public func keep(
        _ message: VoiceMessageReceived, in call: CallID, turn: Int, through provider: String, at now: Date
    ) throws -> VoiceMessageID {
        let url = message.url.isEmpty ? nil : try vault.seal(message.url, .recordingURL)
        try db.run(
            """
            INSERT INTO voice_message (call, person, provider, turn, url_sealed, seconds, due_at, created_at)
            VALUES (?1, (SELECT person FROM call WHERE id = ?1), ?2, ?3, ?4, ?5, iif(?4 IS NULL, NULL, ?6), ?6)
            ON CONFLICT (call, turn) DO UPDATE
                SET url_sealed = excluded.url_sealed, due_at = excluded.due_at, seconds = excluded.seconds
                WHERE url_sealed IS NULL
            """,
            [call.value, provider, turn, url, max(1, message.seconds), now.milliseconds])
        let row = try db.row("SELECT id FROM voice_message WHERE call = ? AND turn = ?", [call.value, turn])
        return VoiceMessageID(row?[0] ?? 0)
    }

    /// It holds the words of that listing.
    public func attach(_ message: VoiceMessageID, to reference: Reference) throws {
        try db.run(
            """
            UPDATE voice_message
            SET listing = (SELECT id FROM listing WHERE reference = ?2 AND reference_released_at IS NULL) WHERE id = ?1
            """, [message.value, reference.number])
    }

    /// The sound, as the provider gave it.
    public func keep(sound: Data, of message: VoiceMessageID) throws {
        try db.run(
            "UPDATE voice_message SET sound_sealed = ?, due_at = NULL WHERE id = ?",
            [try vault.seal(sound, .sound), message.value])
    }

    /// It could not be fetched: when to try again, or nil for never.
    public func putOff(_ message: VoiceMessageID, until moment: Date?) throws {
        try db.run(
            "UPDATE voice_message SET due_at = ?, attempts = attempts + 1 WHERE id = ?",
            [moment?.milliseconds, message.value])
    }

    /// Deletes at most so many voice messages of before, whether heard or not.
    public func forgetVoiceMessages(olderThan moment: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM voice_message WHERE id IN (
                SELECT id FROM voice_message WHERE created_at < ? ORDER BY created_at LIMIT ?)
            """, [moment.milliseconds, limit])
    }
}

extension Reading {
    /// Voice messages that are to be fetched now.
    public func voiceMessagesToFetch(at now: Date, limit: Int) throws -> [VoiceMessageToFetch] {
        try db.rows(
            """
            SELECT id, provider, url_sealed, attempts FROM voice_message
            WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at LIMIT ?
            """, [now.milliseconds, limit]
        ).map { row in
            VoiceMessageToFetch(
                id: VoiceMessageID(row[0]), provider: row[1], url: try? vault.openText(row[2], .recordingURL),
                attempts: row[3])
        }
    }

    /// The sound of a voice message; nil where it has not been fetched.
    public func sound(of message: VoiceMessageID) throws -> Data? {
        let row = try db.row("SELECT sound_sealed FROM voice_message WHERE id = ?", [message.value])
        return try (row?[0] as Data?).map { try vault.open($0, .sound) }
    }

    /// When the next voice message is to be fetched; nil for never.
    public func nextFetching() throws -> Date? {
        (try db.row("SELECT min(due_at) FROM voice_message WHERE due_at IS NOT NULL")?[0] as Int64?)
            .map { Date(milliseconds: $0) }
    }
}
