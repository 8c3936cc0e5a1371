import Domain
import Foundation
import GRDB
import Switchboard
import Testing

@testable import Store

/// Nothing personal stands in clear on the disk, in the log, or in another person's answer.
struct CanaryTests {
    static let caller = "+33639987642"
    /// Numbers as they might be written anywhere, e-mails and words that nothing else in the service holds.
    static let canaries = [
        "0639987642", "639987642", "06 39 98 76 42", "06.39.98.76.42", "39 98 76 42", "06%2039%2098%2076%2042",
        "quetzalcoatl@zanzibar.example", "quetzalcoatl", "Zygomatique", "Ploubazlanec-Canari", "jeton-canari",
    ]
    static let words = """
        besoin courses Mende pour Zygomatique, 06 39 98 76 42 ou 06.39.98.76.42, quetzalcoatl@zanzibar.example
        """

    @Test("no canary in the database's files, in the log, or in what another person reads", arguments: Door.allCases)
    func nothingInClear(door: Door) async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "coupdefil.db").path
            let store = try Store.open(at: path, vault: .ephemeral())
            let house = try await House.make(store: store)
            try await talk(at: door, in: house)
            let list = await house.receive(
                try door.text("LISTE MENDE", id: "SM90", from: "+33639980002"), at: door)
            #expect(list.body.contains("4127"), "the listing is there to be read")
            #expect(Self.found(in: Data(list.body.utf8)) == [])
            // Closing folds -wal into the database: both states are looked at.
            #expect(try Self.found(in: folder) == [])
            try store.close()
            #expect(try Self.found(in: folder) == [])
            #expect(house.log.lines.contains { $0.contains("webhook refused") }, "there is a log to search")
            #expect(Self.found(in: Data(house.log.lines.joined(separator: "\n").utf8)) == [])
        }
    }

    @Test("the search would find a canary in a column that is not sealed", arguments: canaries)
    func searchFinds(canary: String) async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "coupdefil.db").path
            let store = try Store.open(at: path, vault: .ephemeral())
            try await store.write { transaction in
                let sql = "INSERT INTO store_fact VALUES ('canary', CAST(? AS BLOB))"
                try transaction.db.execute(sql: sql, arguments: [canary])
            }
            #expect(try Self.found(in: folder).contains(canary), "in -wal")
            try store.close()
            #expect(try Self.found(in: folder).contains(canary), "in the database")
        }
    }

    @Test("the service keeps what the canaries were in, sealed")
    func keptSealed() async throws {
        let house = try await House.make()
        try await talk(at: .twilio, in: house)
        #expect(try await house.received().contains(Self.words))
    }

    /// Every route, believed and refused, with canaries wherever a request can hold any.
    private func talk(at door: Door, in house: House) async throws {
        let extra = ["FromCity": "Ploubazlanec-Canari", "ProfileName": "Zygomatique", "WaId": Self.caller]
        let headers = [
            (name: "X-Caller", value: Self.caller), (name: "Cookie", value: "jeton-canari"),
            (name: "Authorization", value: "Bearer jeton-canari"), (name: "From", value: Self.canaries[6]),
        ]
        let query = "?from=%2B33639987642&name=Zygomatique"
        for (index, text) in [Self.words, "1", Self.words, "SIGNALER 4127 Zygomatique", "0", "Zygomatique ?"]
            .enumerated()
        {
            let request = try door.text(
                text, id: "SM\(index)", from: Self.caller, more: extra, headers: headers, query: query)
            let answer = await house.receive(request, at: door)
            #expect(answer.status == 200)
            #expect(await house.receive(request, at: door) == answer)
            let forged = WebhookRequest(method: "POST", url: request.url, headers: headers, body: request.body)
            #expect(await house.receive(forged, at: door).status == 403)
            for route in [WebhookRoute.call, .status] {
                #expect(await house.receive(request, at: door, route).status >= 400)
            }
            for name in [Self.caller, "quetzalcoatl", door.rawValue] {
                _ = await house.switchboard.receive(request, from: name, route: .message)
                _ = await house.switchboard.refuse(
                    request, from: name, route: .call, status: 413, reason: "a body for \(Self.caller)")
            }
        }
        for (index, canary) in Self.canaries.filter({ !$0.contains(" ") }).enumerated() {
            let odd = try door.text("LISTE MENDE", id: canary, from: Self.caller)
            #expect(await house.receive(odd, at: door).status == 200)
            let report = door.report("sent", of: Int64(index + 1), id: canary, code: canary)
            #expect(await house.receive(report, at: door, .status).status == 200)
        }
        let withheld = try door.text("au secours \(Self.words)", id: "SM70", from: nil, more: extra)
        #expect(await house.receive(withheld, at: door).status == 200)
        let report = door.report("Zygomatique", of: 1, id: "SM80")
        #expect(await house.receive(report, at: door, .status).status == 400)
    }

    /// The canaries that stand in any file of the folder.
    private static func found(in folder: URL) throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.reduce(into: []) { result, name in
            result.formUnion(found(in: try Data(contentsOf: folder.appending(path: name))))
        }
    }

    private static func found(in data: Data) -> Set<String> {
        Set(canaries.filter { data.range(of: Data($0.utf8)) != nil })
    }
}
