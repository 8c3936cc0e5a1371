public import Domain
import Foundation

/// A text that reached us, as it is kept: sealed and hashed already, since that needs no writer.
public struct TextRecord: Sendable {
    public let text: TextReceived
    public let provider: String
    /// The provider's, as it is kept.
    let id: String
    let sealed: Data
    /// The look-up key of our number that it was sent to.
    let ourNumber: Data
    /// By which it would still be known if it was erased.
    let tombstone: Data

    public init(_ text: TextReceived, through provider: String, store: Store) throws {
        try self.init(text, through: provider, vault: store.vault)
    }

    init(_ text: TextReceived, through provider: String, vault: Vault) throws {
        self.text = text
        self.provider = provider
        id = vault.kept(id: text.id)
        sealed = try vault.seal(text.text, .received)
        ourNumber = vault.hash(text.to)
        tombstone = vault.hash(ofMessage: id, from: provider)
    }
}
