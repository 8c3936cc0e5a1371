import Domain
public import Foundation
import Logging
import Store
import Synchronization

/// What time does by itself.
extension Switchboard {
    /// Ends listings whose time is over, asks about those whose time soon is, lets old references go, and forgets what
    /// nobody needs any more, in bounded bites. Called every minute.
    public func keepHouse() async {
        let now = surroundings.now()
        do {
            let (expired, asked) = try await store.write { transaction in
                _ = try transaction.releaseReferences(at: now)
                let expired = try transaction.expireListings(at: now)
                return (expired, try self.askWhetherNeeded(at: now, in: transaction))
            }
            try await answerLateParts(at: now)
            try await forget(at: now)
            if expired > 0 { logger.info("listings expired", metadata: ["count": "\(expired)"]) }
            if asked > 0 {
                logger.info("authors asked whether they still need it", metadata: ["count": "\(asked)"])
                bell.ring()
            }
            let retention = retention
            try await store.write { transaction in
                try transaction.forgetReplayKeys(olderThan: now - Retention.replayKeys, limit: Retention.bite)
                try transaction.forgetExchanges(olderThan: now - retention.exchanges, limit: Retention.bite)
                try transaction.forgetCalls(olderThan: now - retention.exchanges, limit: Retention.bite)
                try transaction.forgetVoiceMessages(olderThan: now - Retention.voiceMessages, limit: Retention.bite)
            }
        } catch is CancellationError {
            // The service ends.
        } catch {
            logger.error("housekeeping failed", metadata: ["reason": "\(error)"])
        }
    }

    /// What is kept no longer: people who fell silent, and the last traces of those who were erased.
    private func forget(at now: Date) async throws {
        let limit = now.addingTimeInterval(-Self.longestSilence)
        let isNewDay = lastForgetting.withLock { last in
            defer { last = CivilDay(now) }
            return last != CivilDay(now)
        }
        if isNewDay {
            let count = try await store.write { transaction in
                try transaction.forgetErasures(at: now)
                return try transaction.erasePeople(silentSince: limit, most: Self.mostForgottenADay, at: now)
            }
            if count > 0 { logger.info("people erased after a long silence", metadata: ["count": "\(count)"]) }
        }
        _ = try await store.wipe()
    }

    /// Seconds after their last message that a person is kept: two years, as MES DONNEES says.
    static let longestSilence: TimeInterval = 730 * 24 * 3600
    /// So that the writer is not held for long.
    private static let mostForgottenADay = 1000
}

/// How long what is only kept for a while is kept.
public struct Retention: Hashable, Sendable {
    /// Seconds that the record of a webhook or of a send is kept.
    public let exchanges: TimeInterval

    public init(exchangeDays: Int = 90) { exchanges = Double(exchangeDays) * 24 * 3600 }

    /// Seconds that a voice message is kept, heard or not: 30 days.
    static let voiceMessages: TimeInterval = 30 * 24 * 3600
    /// Seconds; far longer than any signature is valid or any provider repeats a webhook.
    static let replayKeys: TimeInterval = 30 * 24 * 3600
    /// Rows that one round of housekeeping forgets at most, so that no webhook waits for it.
    static let bite = 500
}
