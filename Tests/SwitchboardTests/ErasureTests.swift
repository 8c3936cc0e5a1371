import Domain
import Foundation
import GRDB
import Switchboard
import Testing

@testable import Store

/// EFFACER OUI leaves nothing of a person: no row, no file, no exchange; and what has to last lasts.
struct ErasureTests {
    static let person = "+33639980001"
    static let other = "+33639980002"

    @Test func nothingStaysInAnyFile() async throws {
        try await withFolder { folder in
            let store = try Store.open(at: folder.appending(path: "coupdefil.db").path, vault: .ephemeral())
            let house = try await House.make(store: store)
            try await live(in: house)
            let traces = try await Self.traces(in: store)
            #expect(traces.count > 30, "there is much to look for")
            #expect(try Self.found(traces, in: folder).count == traces.count, "and the search finds it all")

            let answers = try await Self.talk(["EFFACER", "EFFACER OUI"], by: Self.person, in: house, from: 60)
            #expect(answers.last?.contains("effac") == true)
            _ = try await store.wipe()
            #expect(try Self.found(traces, in: folder) == [], "in the database or its log")
            try store.close()
            #expect(try Self.found(traces, in: folder) == [], "in the closed database")
        }
    }

    @Test func noRowRefersToThem() async throws {
        let house = try await House.make()
        try await live(in: house)
        _ = try await Self.talk(["EFFACER", "EFFACER OUI"], by: Self.person, in: house, from: 60)
        try await house.store.read { reading in
            for (table, column) in [
                ("listing", "author"), ("conversation", "person"), ("inbound_message", "person"),
                ("outbound_message", "person"), ("staff_item", "person"), ("reveal", "person"), ("consent", "said_by"),
            ] {
                let count = try Int.fetchOne(reading.db, sql: "SELECT count(*) FROM \(table) WHERE \(column) = 1")
                #expect(count == 0, "\(table)")
            }
            #expect(try Int.fetchOne(reading.db, sql: "SELECT count(*) FROM person") == 1, "the other one stays")
            #expect(try Int.fetchOne(reading.db, sql: "SELECT count(*) FROM pragma_foreign_key_check") == 0)
        }
        let list = try await Self.talk(["LISTE MENDE"], by: Self.other, in: house, from: 70)
        #expect(list.first?.contains("4127") == false)
    }

    @Test func aRepeatMakesNothingAnew() async throws {
        let house = try await House.make()
        try await live(in: house)
        _ = try await Self.talk(["EFFACER"], by: Self.person, in: house, from: 60)
        let asks = try Door.twilio.text("EFFACER OUI", id: "SM61", from: Self.person)
        let first = await house.receive(asks, at: .twilio)
        let rows = try await house.rows()
        #expect(await house.receive(asks, at: .twilio).body.contains("effac"))
        #expect(first.status == 200)
        let old = try Door.twilio.text("Besoin courses Mende", id: "SM1", from: Self.person)
        #expect(await house.receive(old, at: .twilio).status == 200)
        #expect(try await house.rows() == rows)
    }

    @Test func stopOutlastsIt() async throws {
        let house = try await House.make()
        _ = try await Self.talk(["Besoin courses Mende", "1", "STOP"], by: Self.person, in: house, from: 1)
        let erased = try await Self.talk(["EFFACER", "EFFACER OUI"], by: Self.person, in: house, from: 10)
        #expect(erased.last?.contains("effac") == true)
        let again = try await Self.talk(["LISTE MENDE"], by: Self.person, in: house, from: 20)
        #expect(again.first?.contains("REPRENDRE") == true, "still stopped")
    }

    /// A listing with words, somebody's interest in it, a call-back, a report, a delivery report.
    private func live(in house: House) async throws {
        let texts = [
            "Besoin courses Mende tous les jeudis matin pour le pain et le lait", "1", "RAPPEL", "SIGNALER 4127",
            "MES DONNEES", "LISTE MENDE", "MENU", "n'importe quoi ?", "Propose jardin Langogne", "1",
        ]
        _ = try await Self.talk(texts, by: Self.person, in: house, from: 1)
        _ = try await Self.talk(["LISTE MENDE", "1", "1"], by: Self.other, in: house, from: 40)
        _ = await house.receive(Door.twilio.report("delivered", of: 1, id: "SM80"), at: .twilio, .status)
    }

    private static func talk(_ texts: [String], by number: String, in house: House, from first: Int) async throws
        -> [String]
    {
        var answers: [String] = []
        for (index, text) in texts.enumerated() {
            let request = try Door.twilio.text(text, id: "SM\(first + index)", from: number)
            answers.append(await house.receive(request, at: .twilio).body)
        }
        return answers
    }

    /// Every sealed value and hash of the first person: no two are the same bytes, so that each can be looked for.
    private static func traces(in store: Store) async throws -> [Data] {
        try await store.read { reading in
            let columns =
                [
                    "SELECT number_hash FROM person WHERE id = 1", "SELECT number_sealed FROM person WHERE id = 1",
                    "SELECT state_sealed FROM conversation WHERE person = 1",
                    "SELECT words_sealed FROM listing WHERE author = 1 AND words_sealed IS NOT NULL",
                    "SELECT text_sealed FROM inbound_message WHERE person = 1",
                ]
                + [
                    ("text_sealed", "outbound_message", "in_reply_to"), ("request_sealed", "exchange", "message"),
                    ("answer_sealed", "exchange", "message"),
                ].map {
                    "SELECT \($0) FROM \($1) WHERE \($2) IN (SELECT id FROM inbound_message WHERE person = 1)"
                }
            return try columns.flatMap { try Data.fetchAll(reading.db, sql: $0) }
        }
    }

    private static func found(_ traces: [Data], in folder: URL) throws -> [Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let files = try names.map { try Data(contentsOf: folder.appending(path: $0)) }
        return traces.filter { trace in files.contains { $0.range(of: trace) != nil } }
    }
}
