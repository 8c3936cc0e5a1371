import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// What is said after the tone is kept, in whatever order the provider tells of it.
struct CallMessageTests {
    private let house: House
    private var telephone: Telephone

    init() async throws {
        house = try await House.make()
        telephone = Telephone(Telephone.landline, in: house)
    }

    /// Where the messages lie, and which of them staff were told of.
    private func messages() async throws -> [String] {
        try await house.store.read { reading in
            try Row.fetchAll(reading.db, sql: "SELECT url_sealed, listing FROM voice_message ORDER BY id").map { row in
                let url = try (row[0] as Data?).map { try reading.vault.openText($0, .recordingURL) }
                return (url ?? "nowhere") + (row[1] as Int64? == nil ? "" : ", of a listing")
            }
        }
    }

    @Test("whoever speaks after the tone and hangs up is called back, also when the end is told first")
    mutating func endFirst() async throws {
        try await telephone.begin()
        #expect(try await telephone.press("0").contains("Laissez un message"))
        let spoken = try telephone.request(["recorded": ["url": "https://recordings.example/1.wav", "seconds": 12]])
        try await telephone.hangUp()
        #expect(await house.receive(spoken, at: .simulator, .call).status == 200)
        #expect(await house.receive(spoken, at: .simulator, .call).status == 200)
        #expect(try await messages() == ["https://recordings.example/1.wav"])
        #expect(try await house.text("SELECT matter FROM staff_item") == "callback")
        #expect(try await house.callRows()["staff_item"] == 1)
    }

    @Test("the sound of a message comes after the caller has gone on: it is the same message")
    mutating func soundLater() async throws {
        try await telephone.begin()
        try await telephone.press("1", "1", "48300", "1")
        let place = telephone.next
        #expect(try await telephone.record(1, at: "").contains("Vos mots paraîtront"))
        try await telephone.press("1")
        #expect(try await messages() == ["nowhere, of a listing"])
        let rows = try await house.callRows()
        let query = try #require(place.split(separator: "?").last)
        let body =
            #"{"id":"call-1","from":"\#(Telephone.landline)","to":"\#(Door.ourNumber)","recorded":"#
            + #"{"url":"https://recordings.example/late.wav","seconds":9}}"#
        let late = Door.simulator.json([UInt8](body.utf8), .call, query: "?\(query)")
        #expect(await house.receive(late, at: .simulator, .call).status == 200)
        #expect(try await messages() == ["https://recordings.example/late.wav, of a listing"])
        #expect(try await house.callRows() == rows)
    }

    @Test("a message that never comes: the call goes on without it")
    mutating func never() async throws {
        try await telephone.begin()
        try await telephone.press("1", "1", "48300", "1")
        #expect(try await telephone.send(["silence": true]).contains("Pour publier, tapez 1."))
        #expect(try await telephone.press("1").contains("C'est publié"))
        #expect(try await messages() == [])
    }

    @Test("an empty message is none", arguments: [("", 0), ("https://recordings.example/1.wav", 0)])
    mutating func empty(url: String, seconds: Int) async throws {
        try await telephone.begin()
        try await telephone.press("0")
        #expect(try await telephone.record(seconds, at: url).contains("Nous vous rappellerons à ce numéro"))
        #expect(try await messages() == [])
        #expect(try await house.text("SELECT matter FROM staff_item") == "callback")
    }

    @Test("words of a publication that was cancelled are of no listing, and staff are not told of them")
    mutating func cancelled() async throws {
        try await telephone.begin()
        try await telephone.press("1", "1", "48300", "1")
        try await telephone.record(9)
        #expect(try await telephone.press("2").contains("Rien n'est publié."))
        #expect(try await messages() == ["https://recordings.example/1.wav"])
        #expect(try await house.callRows()["staff_item"] == nil)
        #expect(try await house.callRows()["listing"] == nil)
    }
}
