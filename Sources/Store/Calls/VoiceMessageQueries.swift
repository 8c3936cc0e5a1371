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
    /// It was fetched from the provider and can be heard.
    public let isHere: Bool
}

/// A voice message that still lies at the provider.
public struct VoiceMessageToFetch: Hashable, Sendable {
    public let id: VoiceMessageID
    public let provider: String
    public let url: String
    /// How often it was tried.
    public let attempts: Int
}

extension Transaction {
    /// Keeps a voice message, to be fetched from now on; the one that is known already where it comes again.
    public func keep(
        _ message: VoiceMessageReceived, in call: CallID?, of person: PersonID?, for reference: Reference? = nil,
        through provider: String, at now: Date
    ) throws -> VoiceMessageID {
        let hash = vault.hash(message.url)
        let known = try db.row(
            "SELECT id FROM voice_message WHERE provider = ? AND url_hash = ?", [provider, hash])
        if let known { return VoiceMessageID(known[0]) }
        try db.run(
            """
            INSERT INTO voice_message (call, person, listing, provider, url_sealed, url_hash, seconds, due_at, created_at)
            VALUES (?1, ?2, (SELECT id FROM listing WHERE reference = ?3 AND reference_released_at IS NULL), ?4, ?5, ?6, ?7,
                ?8, ?8)
            """,
            [
                call?.value, person?.value, reference?.number, provider, try vault.seal(message.url, .recordingURL),
                hash,
                max(1, message.seconds), now.milliseconds,
            ])
        return VoiceMessageID(db.lastInsertedRowID)
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
        ).compactMap { row in
            guard let url = try? vault.openText(row[2], .recordingURL) else { return nil }
            return VoiceMessageToFetch(id: VoiceMessageID(row[0]), provider: row[1], url: url, attempts: row[3])
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
