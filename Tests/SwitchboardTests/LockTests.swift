import Domain
import Foundation
import GRDB
import Switchboard
import Testing

@testable import Store

/// A database that another process holds.
struct LockTests {
    @Test("503 while it is locked, nothing half done, and the next message works", arguments: Door.allCases)
    func locked(door: Door) async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "coupdefil.db").path
            let store = try Store.open(at: path, vault: .ephemeral(), patience: 0.1)
            let house = try await House.make(store: store)
            let first = try door.text("besoin courses Mende", id: "SM1", from: "+33639980001")
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: path, configuration: configuration)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            #expect(await house.receive(first, at: door) == WebhookAnswer(status: 503))
            #expect(try await house.rows() == [:])
            #expect(house.log.lines.contains { $0.contains("webhook not kept") })
            try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            try other.close()

            let answer = await house.receive(first, at: door)
            #expect(answer.status == 200)
            #expect(answer.body.contains("demande Courses"))
            let expected = ["person", "conversation", "inbound_message", "outbound_message", "exchange"]
            #expect(try await house.rows() == Dictionary(uniqueKeysWithValues: expected.map { ($0, 1) }))
            try store.close()
        }
    }
}

/// Runs the body with a new folder that is gone afterwards.
func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "switchboard-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
        try await body(folder)
    } catch {
        try? FileManager.default.removeItem(at: folder)
        throw error
    }
    try FileManager.default.removeItem(at: folder)
}
