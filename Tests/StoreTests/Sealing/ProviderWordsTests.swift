import Domain
import Foundation
import Testing

@testable import Store

/// A provider's words stand in clear only where they can hold nothing of a person's.
@Suite struct ProviderWordsTests {
    @Test(arguments: [
        "SM5f0e1d2c3b4a5968a7766b5544c33dee", "CAffffffffffffffffffffffffffffffff",
        "aaaaaaaa-bbbb-cccc-dddd-0123e4567890",
    ]) func idsOfAKnownShapeStay(_ id: String) {
        #expect(Vault.fixed.kept(id: id) == id)
    }

    @Test(arguments: [
        "+33639987642", "0639987642", "SM0639987642", "SM00000000000000000000000639987642", "quetzalcoatl",
        "quetzalcoatl@zanzibar.example", "Sm5f0e1d2c3b4a5968a7766b5544c33dee", "SM5F0E1D2C3B4A5968A7766B5544C33DEE",
        "SM5f0e1d2c3b4a5968a7766b5544c33de", "aaaaaaaa-bbbb-cccc-dddd-063998764212",
        "12345678-9012-cccc-dddd-eeeeeeeeeeee", "aaaaaaaabbbb-cccc-dddd-eeeeeeeeeeee-", "web-1", "é", "#x",
        String(repeating: "long", count: 10_000),
    ]) func othersAreHashed(_ id: String) {
        let kept = Vault.fixed.kept(id: id)
        #expect(kept.hasPrefix("#"))
        #expect(kept.count == 25)
        #expect(kept == Vault.fixed.kept(id: id), "and found again")
        #expect(kept != Vault.fixed.kept(id: id + "x"))
        #expect(kept != Vault.fixed.kept(id: kept))
        #expect(kept != Vault.ephemeral().kept(id: id), "only with the key")
    }

    @Test func onlyShortNumbersStayAsCodes() {
        for code in ["0", "21610", "300061"] { #expect(Vault.fixed.kept(code: code) == code) }
        for code in ["", "0639987642", "6399876", "Zygomatique", "3000é", "30 06"] {
            #expect(Vault.fixed.kept(code: code).hasPrefix("#"))
        }
    }

    @Test func aHashedIDIsKnownAsAnyOther() async throws {
        let (store, odd) = (try await Samples.store(), "0639987642 quetzalcoatl")
        let (message, reply) = try await store.write { transaction in
            let person = try transaction.person(1)
            let message = try transaction.receive(Samples.text(odd), from: person)
            let text = TextToSend(to: person, through: "twilio", from: "+33465714800", text: "Bonjour")
            return (message, try transaction.queue(text, due: Samples.now, at: Samples.now))
        }
        #expect(
            try await store.read { reading in
                try reading.inbound(
                    like: TextRecord(Samples.text(odd), through: "simulator", vault: reading.vault))
            } == message)
        try await store.write { try $0.move(reply, .settled(id: odd, .accepted), at: Samples.now) }
        #expect(try await store.read { try $0.known([odd, "else"], at: "twilio") } == [odd])
        let report = DeliveryReported(id: odd, state: .refused, code: odd)
        #expect(try await store.write { try $0.note(report, from: "twilio", at: Samples.now) })
        let optOut = DeliveryReported(id: odd, state: .optedOut)
        try await store.write { try $0.stopRecipient(of: optOut, from: "twilio", at: Samples.now) }
        #expect(try await store.integer("SELECT count(*) FROM person WHERE stopped_at IS NOT NULL") == 1)
    }

    @Test func anErasedMessageWithAHashedIDIsKnownToo() async throws {
        let (store, odd) = (try await Samples.store(), "0639987642")
        let known = try await store.write { transaction in
            let person = try transaction.person(1)
            _ = try transaction.receive(Samples.text(odd), from: person)
            try transaction.erase(person, asked: nil, at: Samples.now)
            return try transaction.reading.erasedMessage(like: transaction.record(of: Samples.text(odd)))
        }
        #expect(known == .other)
    }
}
