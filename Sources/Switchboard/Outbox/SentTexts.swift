import Domain
import Foundation
public import Store

extension Switchboard {
    /// The texts that left by themselves through a provider after the one with that key, oldest first.
    public func textsSent(through provider: String, after last: Int64, limit: Int) async throws -> [SentText] {
        try await store.read { try $0.textsSent(through: provider, to: nil, after: last, limit: limit) }
    }

    /// The same to one number, however it is written; none for a number that cannot be read.
    public func textsSent(
        through provider: String, to number: String, after last: Int64, limit: Int
    ) async throws -> [SentText] {
        guard let number = PhoneNumber(parsing: number) else { return [] }
        return try await store.read { try $0.textsSent(through: provider, to: number, after: last, limit: limit) }
    }
}
