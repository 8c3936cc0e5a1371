public import Foundation
import GRDB

extension Transaction {
    /// Deletes at most so many replay keys that were seen before.
    public func forgetReplayKeys(olderThan moment: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM replay_key WHERE (provider, key_hash) IN (
                SELECT provider, key_hash FROM replay_key WHERE seen_at < ? ORDER BY seen_at LIMIT ?)
            """, [moment.milliseconds, limit])
    }

    /// Deletes at most so many exchanges of before, oldest first.
    public func forgetExchanges(olderThan moment: Date, limit: Int) throws {
        try db.run(
            "DELETE FROM exchange WHERE id IN (SELECT id FROM exchange WHERE at < ? ORDER BY at LIMIT ?)",
            [moment.milliseconds, limit])
    }
}
