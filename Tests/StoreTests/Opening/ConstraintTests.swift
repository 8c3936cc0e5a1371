import Foundation
import GRDB
import Testing

@testable import Store

/// Each rule of the schema, broken once on purpose by raw SQL.
@Suite struct ConstraintTests {
    /// Two people, one category, listing 1 published as 4127, inbound message 1, our message 1 sent.
    private static let start = """
        INSERT INTO person VALUES (1, zeroblob(16), x'01', '48095', 0, 0, NULL, NULL),
            (2, x'000102030405060708090a0b0c0d0e0f', x'01', NULL, 0, 0, NULL, NULL);
        INSERT INTO category VALUES (1, 'courses', 'Courses', 'Courses', 'les courses', '[]', 0, NULL, NULL);
        INSERT INTO listing (id, reference, kind, category, commune, author, channel, words_state, state, created_at,
            published_at, expires_at)
            VALUES (1, 4127, 'offer', 1, '48095', 1, 'sms', 'none', 'published', 0, 0, 9);
        INSERT INTO inbound_message VALUES (1, 'p', 'SM1', 1, x'01', x'01', 0, 'search', 0);
        INSERT INTO \(ofOutbound) VALUES (1, 1, 'p', 'OUT1', x'01', x'01', 1, 1, 'sent', 3, NULL, 0, 0);
        """

    // The columns of the first schema: later ones have defaults.
    private static let ofListing = """
        listing (id, reference, kind, category, commune, author, channel, words_sealed, words_state, state, created_at,
            published_at, expires_at, ended_at, reference_released_at)
        """
    private static let ofOutbound = """
        outbound_message (id, person, provider, provider_id, our_number_hash, text_sealed, segments, in_reply_to, state, rank,
            code, created_at, moved_at)
        """
    private static let ofExchange = """
        exchange (id, direction, provider, route, status, reason_sealed, message, request_sealed, answer_sealed, at,
            took_microseconds)
        """

    private static func store() async throws -> Store {
        let store = try Store.inMemory(vault: .fixed)
        try await store.execute(start)
        return store
    }

    private static func listing(_ changes: [String: String]) -> String {
        var columns = [
            "reference": "5000", "kind": "'offer'", "category": "1", "commune": "'48095'", "author": "1",
            "channel": "'sms'", "words_sealed": "NULL", "words_state": "'none'", "state": "'published'",
            "created_at": "0", "published_at": "0", "expires_at": "9", "ended_at": "NULL",
            "reference_released_at": "NULL",
        ]
        columns.merge(changes) { $1 }
        let names = columns.keys.sorted()
        return """
            INSERT INTO listing (\(names.joined(separator: ", ")))
            VALUES (\(names.compactMap { columns[$0] }.joined(separator: ", ")))
            """
    }

    private static let listings: [String] = [
        ["reference": "4127"], ["reference": "3999"], ["reference": "10000"], ["reference": "1000000"],
        ["kind": "'gift'"], ["category": "2"], ["commune": "'4809'"], ["author": "3"], ["channel": "'fax'"],
        ["words_sealed": "x'01'"], ["words_state": "'awaiting'"], ["words_state": "'seen'", "words_sealed": "x'01'"],
        ["state": "'open'"], ["published_at": "NULL"], ["ended_at": "5"], ["state": "'closed'"],
        ["reference_released_at": "5"], ["reference": "'abcd'"],
    ].map { listing($0) }

    @Test(arguments: listings) func noListingBreaksARule(_ sql: String) async throws {
        let store = try await Self.store()
        await #expect(throws: DatabaseError.self) { try await store.execute(sql) }
        #expect(try await store.integer("SELECT published FROM tally") == 1)
    }

    @Test(arguments: [
        "INSERT INTO person VALUES (3, zeroblob(16), x'01', NULL, 0, 0, NULL, NULL)",
        "INSERT INTO person VALUES (3, x'01', x'01', NULL, 0, 0, NULL, NULL)",
        "INSERT INTO person VALUES (3, 'text of 16 bytes', x'01', NULL, 0, 0, NULL, NULL)",
        "INSERT INTO category VALUES (2, 'courses', 'A', 'A', 'A', '[]', 0, NULL, NULL)",
        "INSERT INTO category VALUES (2, '', 'A', 'A', 'A', '[]', 0, NULL, NULL)",
        "INSERT INTO category VALUES (2, 'a', 'A', '', 'A', '[]', 0, NULL, NULL)",
        "INSERT INTO category VALUES (2, 'a', 'A', 'A', 'A', 'pain', 0, NULL, NULL)",
        "INSERT INTO category VALUES (2, 'a', 'A', 'A', 'A', '[]', 0, NULL, 9)",
        "DELETE FROM category",
        "INSERT INTO conversation VALUES (3, 'sms', x'01', 0)",
        "INSERT INTO conversation VALUES (1, 'fax', x'01', 0)",
        "INSERT INTO inbound_message VALUES (2, 'p', 'SM1', 1, x'01', x'01', 0, 'search', 0)",
        "INSERT INTO inbound_message VALUES (2, 'p', '', 1, x'01', x'01', 0, 'search', 0)",
        "INSERT INTO inbound_message VALUES (2, 'p', 'SM2', 1, x'01', x'01', -1, 'search', 0)",
        "INSERT INTO inbound_message VALUES (2, 'p', 'SM2', 3, x'01', x'01', 0, 'search', 0)",
        "INSERT INTO \(ofOutbound) VALUES (2, 1, 'p', 'OUT1', x'01', x'01', 1, 1, 'sent', 3, NULL, 0, 0)",
        "INSERT INTO \(ofOutbound) VALUES (2, 1, 'p', '', x'01', x'01', 1, 1, 'sent', 3, NULL, 0, 0)",
        "INSERT INTO \(ofOutbound) VALUES (2, 1, 'p', 'OUT2', x'01', x'01', 0, 1, 'sent', 3, NULL, 0, 0)",
        "INSERT INTO \(ofOutbound) VALUES (2, 1, 'p', 'OUT2', x'01', x'01', 1, 1, 'sent', 4, NULL, 0, 0)",
        "INSERT INTO \(ofOutbound) VALUES (2, 1, 'p', 'OUT2', x'01', x'01', 1, 1, 'lost', 4, NULL, 0, 0)",
        "UPDATE outbound_message SET state = 'accepted', rank = 2",
        "UPDATE outbound_message SET rank = 2",
        "UPDATE outbound_message SET state = 'accepted'",
        "UPDATE outbound_message SET next = 'guess', due_at = 0", "UPDATE outbound_message SET next = 'send'",
        "UPDATE outbound_message SET due_at = 0", "UPDATE outbound_message SET unasked = 2",
        "UPDATE outbound_message SET attempts = -1",
        "INSERT INTO \(ofExchange) VALUES (1, 'sideways', 'p', 'message', 200, NULL, NULL, x'01', x'01', 0, 0)",
        "INSERT INTO \(ofExchange) VALUES (1, 'inbound', 'p', 'message', 200, NULL, 9, x'01', x'01', 0, 0)",
        "INSERT INTO staff_item (matter, created_at) VALUES ('gossip', 0)",
        "INSERT INTO staff_item (matter, created_at, done_at) VALUES ('report', 0, 5)",
        "INSERT INTO staff_item (matter, created_at, person) VALUES ('report', 0, 9)",
        "INSERT INTO staff_item (matter, created_at, asked_again) VALUES ('report', 0, -1)",
        "INSERT INTO tombstone VALUES ('secret', zeroblob(16), 0)",
        "INSERT INTO tombstone VALUES ('stop', x'01', 0)",
        "INSERT INTO consent VALUES (9, 1, 1, 0)",
        "INSERT INTO consent VALUES (1, 9, 1, 0)",
        "UPDATE listing SET organisation = 2",
        "INSERT INTO reveal VALUES (1, NULL, 9, x'01', 0)",
        "UPDATE tally SET published = -1",
    ]) func noRowBreaksARule(_ sql: String) async throws {
        let store = try await Self.store()
        await #expect(throws: DatabaseError.self) { try await store.execute(sql) }
    }

    @Test func oneEndOfADeliveryDoesNotBecomeAnother() async throws {
        let store = try await Self.store()
        try await store.execute("UPDATE outbound_message SET state = 'delivered', rank = 4")
        await #expect(throws: DatabaseError.self) {
            try await store.execute("UPDATE outbound_message SET state = 'refused', rank = 4")
        }
    }

    @Test func aReferenceIsHeldUntilItIsReleased() async throws {
        let store = try await Self.store()
        try await store.execute("UPDATE listing SET state = 'closed', ended_at = 5")
        await #expect(throws: DatabaseError.self) { try await store.execute(Self.listing(["reference": "4127"])) }
        try await store.execute("UPDATE listing SET reference_released_at = 6")
        try await store.execute(Self.listing(["reference": "4127"]))
        #expect(try await store.integer("SELECT count(*) FROM listing WHERE reference = 4127") == 2)
    }

    @Test func theTallyFollowsAListing() async throws {
        let store = try await Self.store()
        let tally = "SELECT published FROM tally WHERE kind = 'request' AND commune = '48092'"
        try await store.execute("UPDATE listing SET kind = 'request', commune = '48092'")
        #expect(try await store.integer(tally) == 1)
        try await store.execute("UPDATE listing SET state = 'closed', ended_at = 5")
        #expect(try await store.integer(tally) == 0)
        try await store.execute("UPDATE listing SET state = 'published', ended_at = NULL")
        #expect(try await store.integer(tally) == 1)
        try await store.execute("DELETE FROM person WHERE id = 1")
        #expect(try await store.integer("SELECT sum(published) FROM tally") == 0)
        #expect(try await store.integer("SELECT count(*) FROM outbound_message") == 0, "their messages go with them")
    }
}
