import Domain
import Foundation
import Testing

/// What a conversation remembers survives the store, and nothing else is taken for it.
struct DialogueStateTests {
    static let mende = INSEECode("48095")
    static let draft = ListingDraft(
        kind: .offer, category: "courses", commune: mende, words: "le jeudi, à l’heure\u{1F}🙂")
    static let query = ListingQuery(kind: .request, category: "jardin", around: mende, radius: 12.5, order: .newest)
    static let questions: [Question?] = [
        nil, .menu, .place(.listing(ListingDraft(kind: .request))), .place(.search(ListingQuery())),
        .places(
            [mende, INSEECode("2A004")].compactMap(\.self).map { NamedPlace($0, formerName: "Saint-Julien") }
                + [INSEECode("97411")].compactMap(\.self).map { NamedPlace($0) }, from: 1, next: 3, .listing(draft)),
        .category(.listing(draft), from: 9, next: 12), .confirm(draft), .nothing(query),
        .listings(query, from: 3, next: 6), Reference(4127).map { .listing($0) },
        Reference(999_999).map { .ownListing($0) },
        .ownListings([4127, 999_999].compactMap { Reference($0) }, from: 1, next: 2),
        Reference(4127).map { .change($0) },
        Reference(4127).map { .words($0) }, .erase,
        .confirm(ListingDraft(kind: .request, category: "courses", commune: mende, isForOther: true)),
        .place(
            .listing(
                ListingDraft(kind: .offer, category: "repas", isForOrganisation: true, changes: Reference(40_127)))),
    ]

    @Test(arguments: questions.indices) func isReadAsItWasWritten(_ index: Int) throws {
        var state = DialogueState(
            question: Self.questions[index], askedAt: Date(timeIntervalSince1970: 1_795_510_800.25))
        state.unclearTurns = 2
        let read = try #require(DialogueState(text: state.text))
        #expect(read.text == state.text)
        // The one character that no field may hold becomes a space.
        #expect(read.text.contains("le jeudi") == state.text.contains("le jeudi"))
        if index != 6, index != 5, index != 4 { #expect(read == state) }
    }

    @Test func isReadWithoutADate() throws {
        let state = DialogueState()
        #expect(DialogueState(text: state.text) == state)
    }

    @Test(arguments: questions.indices) func anythingElseIsNoState(_ index: Int) {
        let text = DialogueState(question: Self.questions[index], askedAt: Date(timeIntervalSince1970: 1)).text
        for cut in 1..<max(2, text.count) where Self.questions[index] != nil {
            // A text cut short is refused or is a shorter state; it never crashes.
            _ = DialogueState(text: String(text.dropLast(cut)))
        }
        #expect(DialogueState(text: text + "\u{1F}more") == nil)
        #expect(DialogueState(text: "9" + text.dropFirst()) == nil)
    }

    @Test(arguments: [
        "", "{}", "2", "2\u{1F}x", "2\u{1F}0\u{1F}\u{1F}\u{1F}0\u{1F}\u{1F}P\u{1F}99999999", "\u{1F}\u{1F}",
    ])
    func nonsenseIsNoState(_ text: String) { #expect(DialogueState(text: text) == nil) }
}
