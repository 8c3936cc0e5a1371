import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// What waits for the département's people, and what they decide.
@Suite struct StaffTests {
    private let reference: Reference
    private let later = Samples.now.addingTimeInterval(60)

    init() throws { reference = try Samples.reference(4127) }

    /// One listing with words, and one item of every matter, the least urgent first.
    private func store() async throws -> Store {
        let store = try await Samples.store()
        try await store.write { transaction in
            try transaction.publish(4127, words: "Du pain")
            let person = try transaction.person(2)
            let message = try transaction.receive(Samples.text("SM1", "Au secours", from: 2), from: person)
            for (index, matter) in StaffMatter.allCases.reversed().enumerated() {
                try transaction.askStaff(
                    matter, about: matter == .words ? reference : nil, from: person, in: message,
                    at: Samples.now.addingTimeInterval(Double(index)))
            }
        }
        return store
    }

    private func items(_ store: Store) async throws -> [StaffItem] { try await store.read { try $0.openStaffItems() } }

    @Test func theMostUrgentComesFirstThenTheLongestWaiting() async throws {
        let store = try await store()
        try await store.write { transaction in
            try transaction.askStaff(.emergency, about: nil, from: nil, in: nil, at: later)
        }
        let items = try await items(store)
        #expect(items.map(\.matter) == [.emergency] + StaffMatter.allCases)
        #expect(items[0].createdAt < items[1].createdAt)
    }

    @Test func anItemShowsWhatThePersonWrote() async throws {
        let items = try await items(try await store())
        for item in items {
            #expect(item.words == (item.matter == .words ? "Du pain" : "Au secours"))
            #expect(item.reference == (item.matter == .words ? reference : nil))
            #expect(item.number == (try Samples.number(2)))
            #expect(item.number.map { "\($0)" } == "…02")
        }
    }

    @Test(arguments: [true, false]) func wordsAppearOnlyOnceApproved(_ approved: Bool) async throws {
        let (store, territory) = (try await store(), try Places.territory())
        func words() async throws -> String? {
            try await store.read { try $0.listing(reference, in: territory, at: Samples.now)?.words }
        }
        #expect(try await words() == nil)
        #expect(try await store.write { try $0.decide(words: approved, of: reference, at: later) })
        #expect(try await words() == (approved ? "Du pain" : nil))
        #expect(try await items(store).map(\.matter).contains(.words) == false)
        #expect(try await !store.write { try $0.decide(words: !approved, of: reference, at: later) }, "decided once")
        #expect(try await words() == (approved ? "Du pain" : nil))
    }

    @Test func onlyWhatMayAppearIsKept() async throws {
        let (store, territory) = (try await store(), try Places.territory())
        #expect(try await store.read { try $0.awaitingWords(of: reference) } == "Du pain")
        #expect(try await store.write { try $0.decide(words: true, of: reference, at: later, as: "Du …") })
        #expect(try await store.read { try $0.listing(reference, in: territory, at: Samples.now)?.words } == "Du …")
        #expect(try await store.read { try $0.awaitingWords(of: reference) } == nil)
    }

    @Test func nothingIsDecidedWhereNoWordsWait() async throws {
        let store = try await Samples.store()
        try await store.write { try $0.publish(4127) }
        #expect(try await !store.write { try $0.decide(words: true, of: reference, at: later) })
        #expect(try await !store.write { try $0.decide(words: true, of: Samples.reference(4128), at: later) })
    }

    @Test func anItemIsFinishedOnce() async throws {
        let store = try await store()
        let id = try await items(store)[0].id
        #expect(try await store.write { try $0.finish(staffItem: id, disposition: "rappelé", at: later) })
        #expect(try await !store.write { try $0.finish(staffItem: id, disposition: "encore", at: later) })
        #expect(try await !store.write { try $0.finish(staffItem: 999, disposition: "rien", at: later) })
        #expect(try await !items(store).map(\.id).contains(id))
    }

    @Test func aRevealIsKeptWithItsReason() async throws {
        let store = try await store()
        let id = try await items(store)[0].id
        let number = try await store.write { try $0.reveal(staffItem: id, reason: "elle attend", at: later) }
        #expect(number == (try Samples.number(2)))
        let sealed = try await store.read { try Data.fetchOne($0.db, sql: "SELECT reason_sealed FROM reveal") }
        #expect(try store.vault.openText(#require(sealed), .reason) == "elle attend")
    }

    @Test func nothingIsRevealedOfAFinishedItemOrNobody() async throws {
        let store = try await store()
        let id = try await items(store)[0].id
        _ = try await store.write { try $0.finish(staffItem: id, disposition: "rappelé", at: later) }
        try await store.write { try $0.askStaff(.emergency, about: nil, from: nil, in: nil, at: later) }
        let nobody = try await items(store)[0].id
        for item in [id, nobody, 999] {
            #expect(try await store.write { try $0.reveal(staffItem: item, reason: "?", at: later) } == nil)
        }
        #expect(try await store.integer("SELECT count(*) FROM reveal") == 0)
    }

    @Test func anItemDoesNotNameAReferenceThatAnotherListingMayHold() async throws {
        let store = try await store()
        let end = Samples.now.addingTimeInterval(200 * 24 * 3600)
        _ = try await store.write { try $0.close(reference, of: $0.person(1), at: Samples.now) }
        #expect(try await store.write { try $0.releaseReferences(at: end) } == 1)
        try await store.write { try $0.publish(4127, words: "Autre chose", at: end) }
        let item = try #require(try await items(store).first { $0.matter == .words })
        #expect(item.reference == nil)
        #expect(item.words == "Du pain")
    }
}
