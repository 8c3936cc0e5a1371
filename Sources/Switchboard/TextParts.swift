import Domain
import Foundation
import Logging
import Store

/// Long texts that some providers hand over in parts, in any order.
extension Switchboard {
    /// The whole text that this part completes, understood; nil while others are missing.
    func join(
        _ record: TextRecord, at now: Date, in transaction: Transaction
    ) throws -> (TextRecord, Understanding)? {
        guard let whole = try transaction.keep(part: record.text, through: record.provider, at: now) else { return nil }
        return (try TextRecord(whole, through: record.provider, store: store), understanding(of: whole.text))
    }

    /// Answers texts of which a part never came.
    func answerLateParts(at now: Date) async throws {
        let count = try await store.write { transaction in
            let late = try transaction.joinLateParts(since: now - Self.partsPatience, at: now)
            for (name, text) in late {
                guard let provider = self.providers[name] else { continue }
                let record = try TextRecord(text, through: name, store: self.store)
                guard try transaction.reading.inbound(like: record) == nil else { continue }
                _ = try self.answer(
                    record, self.understanding(of: text.text), through: provider, at: now, in: transaction)
            }
            try transaction.forgetParts(olderThan: now - Self.partsMemory)
            return late.count
        }
        guard count > 0 else { return }
        logger.notice("texts lack a part", metadata: ["count": "\(count)"])
        bell.ring()
    }

    /// Seconds that parts wait for each other.
    private static let partsPatience: TimeInterval = 10 * 60
    /// Seconds after which no provider sends a part again; Vonage does for a day.
    private static let partsMemory: TimeInterval = 3 * 24 * 3600
}
