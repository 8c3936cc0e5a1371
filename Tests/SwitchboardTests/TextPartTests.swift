import Domain
import Foundation
import Providers
import Testing

@testable import Store
@testable import Switchboard

/// Long texts that come in parts.
@Suite struct TextPartTests {
    private static let words = ["J'aurais besoin que quelqu'un ", "vienne faire mes courses ", "à Mende jeudi matin"]

    private func part(_ number: Int, id: String? = nil, of count: Int = 3, reference: String = "17") throws
        -> TextReceived
    {
        let from = try #require(PhoneNumber(parsing: "+33639980001"))
        return TextReceived(
            id: id ?? "P\(number)", from: .number(from), to: Door.ourNumber, text: Self.words[number - 1],
            part: TextPart(reference: reference, number: number, count: count))
    }

    /// What a part completes, in the order in which they come.
    private func joined(_ parts: [TextReceived], in house: House) async throws -> [String?] {
        var texts: [String?] = []
        let now = house.clock.surroundings.now()
        for part in parts {
            texts.append(try await house.store.write { try $0.keep(part: part, through: "vonage", at: now)?.text })
        }
        return texts
    }

    @Test func partsComeInAnyOrder() async throws {
        let house = try await House.make()
        let texts = try await joined([part(3), part(1), part(2)], in: house)
        #expect(texts == [nil, nil, Self.words.joined()])
    }

    @Test func aPartThatComesAgainMakesNothing() async throws {
        let house = try await House.make()
        let texts = try await joined([part(1), part(1), part(2), part(3), part(2), part(3)], in: house)
        #expect(texts == [nil, nil, nil, Self.words.joined(), nil, nil])
    }

    @Test func aReferenceThatComesRoundIsAnotherText() async throws {
        let house = try await House.make()
        _ = try await joined([part(1), part(2), part(3)], in: house)
        let texts = try await joined([part(1, id: "Q1"), part(2, id: "Q2"), part(3, id: "Q3")], in: house)
        #expect(texts == [nil, nil, Self.words.joined()])
    }

    @Test func whatIsMissingAfterTenMinutesIsDoneWithout() async throws {
        let house = try await House.make()
        _ = try await joined([part(1), part(3)], in: house)
        house.clock.pass(9 * 60)
        await house.switchboard.keepHouse()
        #expect(try await house.received() == [])
        house.clock.pass(2 * 60)
        await house.switchboard.keepHouse()
        // House has no Vonage: the text is only joined.
        let now = house.clock.surroundings.now()
        #expect(try await house.store.write { try $0.joinLateParts(since: now, at: now).isEmpty })
    }

    @Test func erasureTakesThem() async throws {
        let house = try await House.make()
        _ = try await joined([part(1)], in: house)
        let now = house.clock.surroundings.now()
        let number = try #require(PhoneNumber(parsing: "+33639980001"))
        try await house.store.write { transaction in
            let person = try transaction.person(reachedBy: number, at: now)
            try transaction.erase(person.id, asked: nil, at: now)
        }
        #expect(try await house.text("SELECT CAST(count(*) AS TEXT) FROM text_part") == "0")
    }
}
