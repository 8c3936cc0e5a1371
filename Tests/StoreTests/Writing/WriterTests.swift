import Foundation
import GRDB
import Testing

@testable import Store

/// Many writes in one commit, each as if it were alone.
@Suite struct WriterTests {
    private struct Refused: Error, Equatable { let number: Int }

    @Test func eachOfManyWritesGetsItsOwnResult() async throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        let results = try await withThrowingTaskGroup(of: (Int, PersonID).self) { group in
            for number in 0..<500 { group.addTask { (number, try await store.write { try $0.person(number) }) } }
            return try await group.reduce(into: [Int: PersonID]()) { $0[$1.0] = $1.1 }
        }
        #expect(Set(results.values).count == 500)
        for number in [0, 77, 499] {
            #expect(try await store.write { try $0.person(number) } == results[number])
        }
        #expect(try await store.integer("SELECT count(*) FROM person") == 500)
    }

    @Test func oneThatThrowsRollsBackAlone() async throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let written = await Result {
                        try await store.write { transaction in
                            _ = try transaction.person(number)
                            if number.isMultiple(of: 3) { throw Refused(number: number) }
                        }
                    }
                    switch written {
                    case .success: #expect(!number.isMultiple(of: 3))
                    case .failure(let error): #expect(error as? Refused == Refused(number: number))
                    }
                }
            }
        }
        #expect(try await store.integer("SELECT count(*) FROM person") == 133)
    }

    @Test func aBrokenRuleIsThatWritesOwnFailure() async throws {
        let store = try await Samples.store()
        try await store.write { try $0.publish(4127) }
        await #expect(throws: DatabaseError.self) {
            try await store.write { transaction in
                _ = try transaction.person(2)
                try transaction.publish(4127, by: 2)
            }
        }
        #expect(try await store.integer("SELECT count(*) FROM person") == 1)
        try await store.write { try $0.publish(4128) }
    }

    @Test func effectsStandInTheOrderOfTheWrites() async throws {
        let store = try await Samples.store()
        for number in 0..<50 { try await store.write { _ = try $0.person(number) } }
        let found = try await store.write { transaction in try (0..<50).map { try transaction.person($0).value } }
        #expect(found == found.sorted())
        // A write sees what was acknowledged before it, and a read does too.
        #expect(try await store.integer("SELECT count(*) FROM person") == 50)
    }

    @Test func aWriteAfterTheEndThrows() async throws {
        let scratch = try Scratch()
        let store = try scratch.open()
        try store.close()
        await #expect(throws: StoreFault.self) { try await store.write { _ = try $0.person(1) } }
        await #expect(throws: (any Error).self) { try await store.integer("SELECT 1") }
        await #expect(throws: StoreFault.self) { try await store.write { _ = try $0.person(2) } }
        try store.close()
    }

    @Test func aTransactionCannotEndItsBatch() async throws {
        let store = try await Samples.store()
        await #expect(throws: StoreFault.self) {
            try await store.write { transaction in
                _ = try transaction.person(1)
                try transaction.db.rollback()
            }
        }
        #expect(try await store.integer("SELECT count(*) FROM person") == 0)
        try await store.write { _ = try $0.person(1) }
        #expect(try await store.integer("SELECT count(*) FROM person") == 1)
    }
}

extension Result where Failure == any Error {
    init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
