import Domain
import Foundation
import Logging
import Store
import Synchronization

/// What time does by itself.
extension Switchboard {
    /// Ends listings whose time is over and lets old references go. Called every minute.
    public func keepHouse() async {
        let now = surroundings.now()
        do {
            let expired = try await store.write { transaction in
                _ = try transaction.releaseReferences(at: now)
                return try transaction.expireListings(at: now)
            }
            try await forget(at: now)
            if expired > 0 { logger.info("listings expired", metadata: ["count": "\(expired)"]) }
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
