import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Recognisable numbers, addresses and words go through every function that writes; none may stand in the files.
@Suite struct CanaryTests {
    private static let number = "+33698765432"
    /// As one text, so that every free text plants all of them.
    private static let forms = [
        number, "33698765432", "0033698765432", "0698765432", "06 98 76 54 32", "06.98.76.54.32", "06-98-76-54-32",
        "%2B33698765432", "698765432", "canari.secret@exemple.fr", "perroquet",
    ]
    private static let sid = "SM5f0e1d2c3b4a5968a7766b5544c33dee"
    private static let secret = forms.joined(separator: " / ") + " été"

    /// What of the secret the bytes hold, in UTF-8 or UTF-16, with or without capitals.
    private static func found(in bytes: Data) -> [String] {
        (forms + ["été"]).flatMap { [$0, $0.uppercased(), $0.capitalized] }.filter { form in
            [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].contains { encoding in
                form.data(using: encoding).map { bytes.range(of: $0) != nil } ?? false
            } || bytes.range(of: Data(Data(form.utf8).base64EncodedString().dropLast(4).utf8)) != nil
        }
    }

    private func plant(in store: Store) async throws {
        let (secret, reference) = (Self.secret, try Samples.reference(4127))
        let number = try #require(PhoneNumber(e164: Self.number))
        let record = try ExchangeRecord(provider: "simulator", route: .message, request: secret, store: store)
        try await store.write { transaction in
            let now = Samples.now
            try transaction.seedCategories(Samples.categories)
            let person = try transaction.person(reachedBy: number, at: now).id
            try transaction.touch(person, greeted: true, at: now)
            try transaction.remember(commune: try #require(INSEECode("48095")), of: person)
            try transaction.stopService(for: person, at: now)
            try transaction.resumeService(for: person)
            try transaction.keep(conversation: Data(secret.utf8), of: person, on: .sms, at: now)
            let text = TextReceived(id: Self.sid, from: .number(number), to: "+33465714800", text: secret)
            let message = try transaction.receive(text, from: person)
            let reply = try transaction.reply(secret, to: message)
            // A provider may call anything anything.
            for form in Self.forms {
                let odd = TextReceived(id: form, from: .number(number), to: "+33465714800", text: secret)
                _ = try transaction.receive(odd, from: person)
            }
            let report = DeliveryReported(id: Self.forms[0], state: .refused, code: Self.forms[1], ours: reply.value)
            _ = try transaction.note(report, from: "simulator", at: now)
            let sent = TextToSend(to: person, through: "twilio", from: Self.number, text: secret)
            let queued = try transaction.queue(sent, due: now, at: now)
            try transaction.move(queued, .settled(id: secret, .accepted), at: now)
            _ = try transaction.isNew(replayKey: secret, of: "simulator", at: now)
            let draft = ListingDraft(kind: .offer, category: "courses", commune: INSEECode("48095"), words: secret)
            try transaction.publish(draft, as: reference, by: person, through: .sms, at: now, for: 60)
            for _ in 0..<2 { try transaction.askStaff(.words, about: reference, from: person, in: message, at: now) }
            let item = try #require(try transaction.reading.openStaffItems().first).id
            _ = try transaction.reveal(staffItem: item, reason: secret, at: now)
            _ = try transaction.finish(staffItem: item, disposition: secret, at: now)
            _ = try transaction.decide(words: true, of: reference, at: now)
            try transaction.keep(
                record, about: message, status: 200, answer: secret, reason: secret, at: now, tookMicroseconds: 1)
            _ = try transaction.expireListings(at: now.addingTimeInterval(60))
            _ = try transaction.close(reference, of: person, at: now)
        }
    }

    @Test func nothingPersonalStandsInTheFiles() async throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        try await plant(in: store)
        #expect(try scratch.bytes().range(of: Data(Self.sid.utf8)) != nil, "what is not personal can be found")
        #expect(Self.found(in: try scratch.bytes()) == [])
        _ = try store.pragma("wal_checkpoint(TRUNCATE)")
        #expect(Self.found(in: try scratch.bytes()) == [])
        try store.close()
        #expect(Self.found(in: try scratch.bytes()) == [])
        // And all of it was kept: it opens.
        let again = try scratch.open()
        let kept = try await again.read { try $0.exchanges(since: Samples.now, limit: 1) }
        #expect(kept.first?.request == Self.secret)
        #expect(kept.first?.number?.e164 == Self.number)
    }

    @Test func theSearchWouldFindOneInAColumnLeftUnsealed() async throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        try await plant(in: store)
        let secret = Self.secret
        try await store.write {
            try $0.db.execute(
                sql: "UPDATE inbound_message SET text_sealed = ?", arguments: [Data(secret.utf8)])
        }
        #expect(Set(Self.found(in: try scratch.bytes())).isSuperset(of: Self.forms), "in the log")
        _ = try store.pragma("wal_checkpoint(TRUNCATE)")
        #expect(Set(Self.found(in: try scratch.bytes())).isSuperset(of: Self.forms), "in the database")
    }

    @Test func aPrintedFaultHoldsNoValue() async throws {
        let store = try await Samples.store()
        try await plant(in: store)
        let fault = await #expect(throws: DatabaseError.self) {
            try await store.write {
                let text = TextReceived(id: Self.sid, from: .withheld, to: Self.number, text: Self.secret)
                _ = try $0.receive(text, from: nil)
            }
        }
        #expect(Self.found(in: Data("\(String(describing: fault))".utf8)) == [])
    }
}
