import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// A full disk and a locked file: nothing half done, and the next write works as soon as it can.
@Suite struct TroubleTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func aFullDiskFailsTheWholeBatch() async throws {
        let store = try scratch.open()
        try await store.write { try $0.seedCategories(Samples.categories) }
        let pages = try #require(Int(try store.pragma("page_count")))
        #expect(try store.pragma("max_page_count = \(pages)") == "\(pages)")
        let big = String(repeating: "é", count: 20_000)
        // Holds the writer while the three gather, so that they are one batch.
        let outcomes = await batch(
            on: store,
            [
                { _ = try $0.person(1) },
                { _ = try $0.receive(Samples.text("big", big), from: try $0.person(2)) },
                { _ = try $0.person(3) },
            ])
        for outcome in outcomes {
            guard case .failure(StoreFault.unavailable(let reason)) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(reason.contains("full"))
            #expect(!reason.contains("é"))
        }
        #expect(try await store.integer("SELECT count(*) FROM person") == 0)
        _ = try store.pragma("max_page_count = 100000")
        try await store.write { _ = try $0.receive(Samples.text("big", big), from: try $0.person(2)) }
        #expect(try await store.integer("SELECT count(*) FROM inbound_message") == 1)
        #expect(try store.pragma("integrity_check") == "ok")
    }

    /// Runs writes in one commit: they gather while a first one holds the writer.
    private func batch(
        on store: Store, _ bodies: [@Sendable (Transaction) throws -> Void]
    ) async -> [Result<Void, any Error>] {
        let gate = DispatchSemaphore(value: 0)
        let isHeld = Mutex(false)
        let first = Task {
            try await store.write { _ in
                isHeld.withLock { $0 = true }
                gate.wait()
            }
        }
        // Tasks begin in any order: nobody else may write before the first one holds the writer.
        while !isHeld.withLock({ $0 }) { await Task.yield() }
        let tasks = bodies.map { body in Task { try await store.write(body) } }
        while store.waitingWrites < bodies.count { await Task.yield() }
        gate.signal()
        _ = await first.result
        var outcomes: [Result<Void, any Error>] = []
        for task in tasks { outcomes.append(await task.result) }
        return outcomes
    }

    @Test func aBatchThatGatheredKeepsTheGoodOnes() async throws {
        let store = try scratch.open()
        let outcomes = await batch(
            on: store,
            [
                { _ = try $0.person(1) },
                { transaction in
                    _ = try transaction.person(2)
                    throw CancellationError()
                },
                { _ = try $0.person(3) },
            ])
        #expect(outcomes.map { (try? $0.get()) != nil } == [true, false, true])
        #expect(try await store.integer("SELECT count(*) FROM person") == 2)
    }

    @Test func aLockedDatabaseIsUnavailableUntilItIsLetGo() async throws {
        let store = try scratch.open(patience: 0.1)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: scratch.database, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let fault = await #expect(throws: StoreFault.self) { try await store.write { _ = try $0.person(1) } }
        guard case .unavailable = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(try await store.integer("SELECT count(*) FROM person") == 0, "reading goes on")
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await store.write { _ = try $0.person(1) }
        #expect(try await store.integer("SELECT count(*) FROM person") == 1)
    }

    @Test func categoriesOfALostTransactionAreForgotten() async throws {
        let empty = try Store.inMemory()
        await #expect(throws: CancellationError.self) {
            try await empty.write { transaction in
                try transaction.seedCategories(Samples.categories)
                throw CancellationError()
            }
        }
        #expect(try await empty.read { $0.allCategories } == [])
        await #expect(throws: StoreFault.self) {
            try await empty.write { transaction in
                try transaction.seedCategories(Samples.categories)
                throw DatabaseError(resultCode: .SQLITE_FULL)
            }
        }
        #expect(try await empty.read { $0.allCategories } == [])
    }
}
