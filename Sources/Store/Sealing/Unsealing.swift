import Domain
import Foundation

/// Opens what one row holds sealed. What cannot be opened is noted and costs only itself: the row still stands in its list.
struct Unsealing {
    private let vault: Vault
    /// What of the row could not be opened, and why.
    private(set) var faults: [VaultFault] = []

    init(_ vault: Vault) { self.vault = vault }

    /// Nil for NULL, and for what cannot be opened.
    mutating func text(_ sealed: Data?, _ column: SealedColumn) -> String? {
        guard let sealed else { return nil }
        do {
            return try vault.openText(sealed, column)
        } catch {
            faults.append(error)
            return nil
        }
    }

    /// A person's number; nil for NULL, and for what cannot be opened.
    mutating func number(_ sealed: Data?) -> PhoneNumber? {
        guard let text = text(sealed, .number) else { return nil }
        guard let number = PhoneNumber(e164: text) else {
            faults.append(.altered(.number))
            return nil
        }
        return number
    }
}
