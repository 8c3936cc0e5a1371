import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Staff take a category away while somebody is about to publish under it.
struct ArchivedCategoryTests {
    private let house: House

    init() async throws { house = try await House.make() }

    private func say(_ text: String, _ id: Int) async throws -> String {
        let answer = await house.receive(
            try Door.twilio.text(text, id: "SM\(id)", from: "+33639980001"), at: .twilio)
        #expect(answer.status == 200)
        return answer.body
    }

    private func archive(_ key: String) async throws {
        try await house.store.write {
            try $0.db.execute(sql: "UPDATE category SET archived_at = 1 WHERE key = ?", arguments: [key])
        }
    }

    @Test("between the question and the answer: another one is asked for, and the listing comes about")
    func betweenQuestionAndAnswer() async throws {
        #expect(try await say("Besoin courses Mende", 1).contains("1 publier"))
        try await archive("courses")
        let told = try await say("1", 2)
        #expect(told.contains("Courses ne se propose plus ici"))
        #expect(told.contains("Pour quoi ? 1 "))
        #expect(!told.contains("1 Courses"))
        #expect(try await house.rows()["listing"] == nil)
        #expect(try await say("1", 3).contains("1 publier"))
        #expect(try await say("1", 4).contains("publiée"))
        #expect(try await house.rows()["listing"] == 1)
    }

    @Test("before the question: nobody is asked to confirm what cannot be published")
    func beforeTheQuestion() async throws {
        try await archive("courses")
        let told = try await say("Besoin courses Mende", 1)
        #expect(told.contains("Courses ne se propose plus ici"))
        #expect(!told.contains("1 publier"))
    }

    @Test("a listing that stands in it may still move to another commune, not into it")
    func changing() async throws {
        _ = try await say("Besoin courses Mende", 1)
        _ = try await say("1", 2)
        _ = try await say("Propose transport Mende", 3)
        _ = try await say("1", 4)
        try await archive("courses")
        let rows = try await house.store.read {
            try Int.fetchAll($0.db, sql: "SELECT reference FROM listing ORDER BY id")
        }
        _ = try await say("modifier \(rows[0])", 5)
        #expect(try await say("Langogne", 6).contains("Langogne"))
        #expect(try await !say("1", 7).contains("ne se propose plus"))
        #expect(try await house.text("SELECT commune FROM listing ORDER BY id LIMIT 1") == "48080")
        _ = try await say("modifier \(rows[1])", 8)
        #expect(try await say("courses", 9).contains("Courses ne se propose plus ici"))
    }
}
