import Domain
import Foundation
import Testing

@testable import Store

/// A sealed value that cannot be opened costs only itself: its row says so, and every other one is listed.
@Suite struct UnreadableTests {
    private let later = Samples.now.addingTimeInterval(3600)

    /// Three people with a message, an answer, a listing with approved words, an item and an exchange each.
    private func store() async throws -> Store {
        let store = try await Samples.store()
        for index in 1...3 {
            let record = try ExchangeRecord(
                provider: "twilio", route: .message, request: "POST \(index)", store: store)
            try await store.write { transaction in
                let reference = try Samples.reference(4000 + index)
                let person = try transaction.person(index)
                let message = try transaction.receive(Samples.text("SM\(index)", "Texte \(index)"), from: person)
                _ = try transaction.reply("Réponse \(index)", to: message)
                try transaction.publish(4000 + index, by: index, words: "Mots \(index)")
                _ = try transaction.decide(words: true, of: reference, at: Samples.now)
                try transaction.askStaff(.callback, about: nil, from: person, in: message, at: Samples.now)
                try transaction.keep(
                    record, about: message, status: 200, answer: "Réponse \(index)", reason: "raison \(index)",
                    at: Samples.now, tookMicroseconds: 1)
            }
        }
        return store
    }

    @Test(arguments: Spoiling.allCases) func theQueueListsTheOtherItemsWhole(_ spoiling: Spoiling) async throws {
        let store = try await store()
        try await store.spoil("number_sealed", of: "person", 2, spoiling)
        try await store.spoil("text_sealed", of: "inbound_message", 3, spoiling)
        let items = try await store.read { try $0.openStaffItems() }
        #expect(items.map(\.words) == ["Texte 1", "Texte 2", nil])
        #expect(items.map { $0.number != nil } == [true, false, true])
        #expect(items.map(\.unreadable.count) == [0, 1, 1])
        #expect(items[1].id == 2)
    }

    @Test func whatCannotBeReadSaysWhy() async throws {
        let store = try await store()
        try await store.spoil("number_sealed", of: "person", 1, .unknownKey)
        try await store.spoil("number_sealed", of: "person", 2, .wrongTag)
        let items = try await store.read { try $0.openStaffItems() }
        #expect(items.map(\.unreadable) == [[.unknownKey(99)], [.altered("person.number")], []])
        await #expect(throws: VaultFault.unknownKey(99)) {
            try await store.write { try $0.reveal(staffItem: 1, reason: "rappel", at: Samples.now) }
        }
        #expect(try await store.integer("SELECT count(*) FROM reveal") == 0)
    }

    @Test(
        arguments: [("request_sealed", 0), ("answer_sealed", 1), ("reason_sealed", 2)], Spoiling.allCases)
    func theLogListsTheOtherExchangesWhole(column: (String, Int), _ spoiling: Spoiling) async throws {
        let store = try await store()
        try await store.spoil(column.0, of: "exchange", 2, spoiling)
        try await store.spoil("number_sealed", of: "person", 3, spoiling)
        let exchanges = try await store.read { try $0.exchanges(since: Samples.now, limit: 9) }
        #expect(exchanges.map(\.unreadable.count) == [0, 1, 1])
        #expect(exchanges[2].number == nil)
        #expect(exchanges[2].request == "POST 3")
        let texts = [exchanges[1].request, exchanges[1].answer, exchanges[1].reason ?? ""]
        #expect(texts.indices.map { texts[$0].isEmpty } == (0...2).map { $0 == column.1 })
    }

    @Test(arguments: Spoiling.allCases) func theListShowsTheListingWithoutItsWords(_ spoiling: Spoiling) async throws {
        let (store, territory) = (try await store(), try Places.territory())
        try await store.spoil("words_sealed", of: "listing", 2, spoiling)
        let found = try await store.read { reading in
            try reading.listings(ListingQuery(order: .newest), in: territory, at: Samples.now, offset: 0, limit: 9)
        }
        #expect(Set(found.map(\.listing.words)) == ["Mots 1", nil, "Mots 3"])
        let reference = try Samples.reference(4002)
        #expect(try await store.read { try $0.listing(reference, in: territory, at: Samples.now) }?.words == nil)
        #expect(try await store.read { try $0.listing(reference, in: territory, at: Samples.now) } != nil)
    }

    @Test func wordsThatCannotBeReadCanStillBeRefused() async throws {
        let store = try await Samples.store()
        try await store.write { try $0.publish(4127, words: "Du pain") }
        try await store.spoil("words_sealed", of: "listing", 1)
        let reference = try Samples.reference(4127)
        await #expect(throws: VaultFault.altered("listing.words")) {
            try await store.read { try $0.awaitingWords(of: reference) }
        }
        #expect(try await store.write { try $0.decide(words: false, of: reference, at: Samples.now) })
    }

    @Test func aRepeatIsAnsweredWithWhatCanBeRead() async throws {
        let store = try await store()
        try await store.spoil("text_sealed", of: "outbound_message", 2)
        let replies = try await store.read { reading in
            try ["SM1", "SM2"].map { id in
                let record = try TextRecord(Samples.text(id), through: "simulator", vault: reading.vault)
                return try #require(try reading.inbound(like: record))
            }.flatMap { try reading.replies(to: $0).map(\.text) }
        }
        #expect(replies == ["Réponse 1", nil])
    }

    @Test func whoeverCannotBeCalledHoldsUpNoReminder() async throws {
        let store = try await store()
        try await store.spoil("number_sealed", of: "person", 2)
        let due = try await store.read {
            try $0.listingsToAskAbout(at: Samples.now, lead: Samples.month, interval: 3600, limit: 9)
        }
        #expect(due.map { $0.number != nil } == [true, false, true])
    }

    @Test(arguments: ["number_sealed", "text_sealed", "our_number_sealed"], ["send", "ask"])
    func theOutboxLetsGoOfATextThatCannotBeOpened(column: String, next: String) async throws {
        let (store, now) = (try await Samples.store(), Samples.now)
        let pace = OutboxPace(pause: 0)
        try await store.write { transaction in
            for index in 1...2 {
                let text = TextToSend(
                    to: try transaction.person(index), through: "twilio", from: "+33465714800", text: "Texte \(index)")
                _ = try transaction.queue(text, due: now, at: now)
            }
        }
        if next == "ask" { _ = try await store.write { try $0.takeUpTexts(pace: pace, askAt: later, at: now) } }
        try await store.spoil(column, of: column == "number_sealed" ? "person" : "outbound_message", 1)
        let texts = try await store.write {
            next == "send"
                ? try $0.takeUpTexts(pace: pace, askAt: later, at: now) : try $0.textsInDoubt(at: later, limit: 9)
        }
        #expect(texts.map(\.text) == ["Texte 2"])
        #expect(try await store.integer("SELECT count(*) FROM outbound_message WHERE due_at IS NOT NULL") == 1)
        #expect(try await store.integer("SELECT count(*) FROM outbound_message WHERE code = 'unreadable'") == 1)
        let exchange = try #require(try await store.read { try $0.exchanges(since: now, limit: 9) }.first)
        #expect(exchange.reason?.hasPrefix("the text 1 was given up: a value of ") == true)
    }

    @Test func aPINThatCannotBeReadLetsNobodyIn() async throws {
        let store = try await Samples.store()
        let pin = try PINHash(of: "4127")
        let person = try await store.write { transaction in
            let person = try transaction.person(1)
            try transaction.give(pin, to: person, at: Samples.now)
            return person
        }
        try await store.spoil("hash_sealed", of: "pin", where: "person = \(person.value)")
        let kept = try #require(try await store.read { try $0.pin(of: person) })
        #expect(kept.isLocked)
        #expect(try !kept.hash.matches("4127"))
        #expect(try !kept.hash.matches(""))
    }

    @Test func aPushedTextThatCannotBeReadHidesNoOther() async throws {
        let (store, now) = (try await Samples.store(), Samples.now)
        try await store.write { transaction in
            for index in 1...2 {
                let text = TextToSend(
                    to: try transaction.person(1), through: "simulator", from: "+33465714800", text: "Texte \(index)")
                _ = try transaction.queue(text, due: now, at: now)
            }
        }
        try await store.execute("UPDATE outbound_message SET asked_at = 1, state = 'sent', rank = 3")
        try await store.spoil("text_sealed", of: "outbound_message", 1)
        let texts = try await store.read { try $0.textsSent(through: "simulator", to: nil, after: 0, limit: 9) }
        #expect(texts.map(\.text) == ["Texte 2"])
    }

    @Test func anErasureNeedsNoNumberToKeepItsStop() async throws {
        let store = try await Samples.store()
        let person = try await store.write { transaction in
            let person = try transaction.person(1)
            try transaction.stopService(for: person, at: Samples.now)
            return person
        }
        try await store.spoil("number_sealed", of: "person", person.value)
        try await store.write { try $0.erase(person, asked: nil, at: Samples.now) }
        #expect(try await store.integer("SELECT count(*) FROM person") == 0)
        let again = try await store.write { try $0.person(reachedBy: Samples.number(1), at: later) }
        #expect(again.hasStopped)
    }
}
