import Domain
import Foundation
import Providers
import Store

/// EFFACER OUI: the answer leaves, and nothing stays of the one who gets it.
extension Switchboard {
    func erase(
        _ person: Person, _ turn: Turn, _ text: TextRecord, at now: Date, in transaction: Transaction
    ) throws -> TextTurn {
        try transaction.erase(person.id, asked: text, at: now)
        var result = TextTurn()
        // No row of ours stands behind them, so that nobody needs to report on them.
        result.replies = face.texts(for: turn.replies, to: person.speaker).map { TextReply(text: $0) }
        return result
    }

    /// The answer to a message that was erased with its sender and comes again: as before to the one that asked for it, none to
    /// any other, for what it said was erased too. Nil for a message that was not erased.
    func repliesAfterErasure(to text: TextRecord, in transaction: Transaction) throws -> [TextReply]? {
        switch try transaction.reading.erasedMessage(like: text) {
        case .asked?:
            face.texts(for: [.data(.erased)], to: Speaker(isNew: false)).map { TextReply(text: $0) }
        case .other?: []
        case nil: nil
        }
    }
}
