import Foundation
import Testing

@testable import Store

/// Sealed values name their key, stay in their column and cannot be changed.
@Suite struct VaultTests {
    private let vault = Vault.fixed
    private let later = Vault.made(with: [1, 7])

    @Test(arguments: ["", "é", "Bonjour\0là 👋🏽", String(repeating: "a", count: 100_000)])
    func whatIsSealedOpensAsItWas(_ text: String) throws {
        let sealed = try vault.seal(text, .words)
        #expect(sealed.count == 1 + 12 + text.utf8.count + 16)
        #expect(try Array(vault.openText(sealed, .words).utf8) == Array(text.utf8))
    }

    @Test func twoSealsOfOneTextDiffer() throws {
        #expect(try vault.seal("Bonjour", .words) != vault.seal("Bonjour", .words))
    }

    @Test func aSealedValueStaysInItsColumn() throws {
        let sealed = try vault.seal("Bonjour", .words)
        #expect(throws: VaultFault.altered("inbound_message.text")) { try vault.open(sealed, .received) }
    }

    @Test func everyChangedByteIsRefused() throws {
        let sealed = try vault.seal("Bonjour", .words)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: VaultFault.self) { try vault.open(changed, .words) }
        }
    }

    @Test func whatIsTooShortIsRefused() throws {
        let sealed = try vault.seal("", .words)
        for length in 0..<sealed.count {
            #expect(throws: VaultFault.self) { try vault.open(sealed.prefix(length), .words) }
        }
    }

    @Test func aSliceOfOtherDataOpens() throws {
        let around = Data(repeating: 0, count: 5) + (try vault.seal("Bonjour", .words))
        #expect(try vault.openText(around.dropFirst(5), .words) == "Bonjour")
    }

    @Test func theNewestKeySealsAndAnOldOneStillOpens() throws {
        let old = try vault.seal("Bonjour", .words)
        let new = try later.seal("Bonjour", .words)
        #expect(old.first == 1)
        #expect(new.first == 7)
        #expect(try later.openText(old, .words) == "Bonjour")
        #expect(throws: VaultFault.unknownKey(7)) { try vault.open(new, .words) }
    }

    @Test func hashesDependOnTheHashKeyAlone() {
        #expect(vault.hash("+33612345678") == later.hash("+33612345678"))
        #expect(vault.hash("+33612345678") != vault.hash("+33612345679"))
        #expect(vault.hash("+33612345678") != Vault.ephemeral().hash("+33612345678"))
        #expect(vault.hash("").count == 16)
        #expect(vault.fingerprint == later.fingerprint)
    }
}
