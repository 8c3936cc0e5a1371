import Foundation
import Logging
import Store

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
            if expired > 0 { logger.info("listings expired", metadata: ["count": "\(expired)"]) }
        } catch {
            logger.error("housekeeping failed", metadata: ["reason": "\(error)"])
        }
    }
}
