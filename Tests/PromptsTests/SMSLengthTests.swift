import Foundation
import Prompts
import Testing

@testable import Domain

/// Every SMS is one GSM-7 segment with the longest values that real data holds, also as the first one a person gets.
struct SMSLengthTests {
    static let longest = LongestValues()

    @Test(arguments: longest.replies.indices, [true, false])
    func isOneSegmentUncut(_ index: Int, isNew: Bool) throws {
        let whole = Self.longest.replies[index]
        // Nobody publishes, has listings or told their commune before the first answer; their rights stand in a second text.
        let laterOnes = [
            "published", "ownListings", "ownListing", "ended", "held", "rights", "stillNeeded", "stillNeededWhich",
            "prolonged", "alreadyClosed",
        ]
        if isNew, laterOnes.contains(whole.name) { return }
        let speaker = Speaker(isNew: isNew)
        let capacity = Self.longest.face.capacity(of: whole, for: speaker)
        let reply = whole.keeping(capacity)
        let text = try #require(Self.longest.face.texts(for: [reply], to: speaker).first)
        #expect(GSM7.fits(text), "\(text)")
        #expect(capacity >= 1)
        if !Self.longest.holdsWords(reply) { #expect(!text.hasSuffix("..."), "\(GSM7.septets(text) ?? 0): \(text)") }
    }

    /// One more than the capacity would be cut.
    @Test(arguments: longest.replies.indices, [true, false])
    func holdsAsManyAsFit(_ index: Int, isNew: Bool) throws {
        let (face, speaker) = (Self.longest.face, Speaker(isNew: isNew))
        let whole = Self.longest.replies[index]
        let capacity = face.capacity(of: whole, for: speaker)
        let more = whole.keeping(capacity + 1)
        guard more != whole.keeping(capacity), !(isNew && whole.name == "ownListings") else { return }
        #expect(!GSM7.fits(face.raw(more, isFirst: isNew)))
    }

    /// A digit, a reference or a word in capitals: nobody is left without knowing what to answer.
    @Test(arguments: longest.replies.indices)
    func saysWhatToAnswer(_ index: Int) throws {
        let (face, speaker) = (Self.longest.face, Speaker(isNew: false))
        let whole = Self.longest.replies[index]
        let text = try #require(
            face.texts(for: [whole.keeping(face.capacity(of: whole, for: speaker))], to: speaker).first)
        let isQuestion =
            text.lowercased().contains("répondez") || text.contains("La retirer : 999999") || text.contains("MENU")
            || text.contains("0 etre rappelé")
        let hasChoice = text.contains("1 ") || text.contains(", ou 1") || text.contains("0 pour")
        #expect(isQuestion || hasChoice, "\(text)")
    }

    /// What the list above forgets would never be measured.
    @Test func everyKindOfReplyIsMeasured() {
        let measured = Set(Self.longest.replies.map(\.name))
        #expect(measured.count == 52)
    }
}
