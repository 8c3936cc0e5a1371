import Domain
import Testing

/// What frames of classes mean, in a little language of its own: nothing of it is French.
struct CryFrameTests {
    private static let words = IntentWords(phrases: [
        "class.writer": ["i"], "class.pronoun": ["(he|she)"], "class.she": ["she"], "class.masculine": ["le"],
        "class.object": ["me"], "class.person": ["(man|sister)"],
        "class.body": ["(arm|leg)"], "class.filler": ["!(is|has|me|now|the|not|who)"],
        "class.preposition": ["(from|in)"],
        "class.eitherGender": ["(the|a)"], "class.fell": ["fell"], "class.stairs": ["stairs"], "class.hits": ["hits"],
        "class.pain": ["pain"], "class.alone": ["alone"], "class.over": ["last year"],
        "frame.help": ["person fell - over", "(person) fell * stairs - over", "pain body", "pain + alone"],
        "frame.violence": ["other me hits"], "class.me": ["me"], "emergency.guards": ["fell asleep"],
    ])
    private static let understander = Understander(
        gazetteer: Places.gazetteer, vocabulary: Vocabulary(categories: [], intents: words, département: "48"))

    private func alarm(_ text: String) -> Alarm? { Self.understander.understand(text, near: Places.lozère).alarm }

    @Test(arguments: ["I fell", "the man has now fell", "my sister fell", "le lamp is broken she fell"])
    func aPersonFell(_ text: String) { #expect(alarm(text) == .help) }

    @Test(arguments: [
        "the lamp fell", "fell", "the lamp who fell", "le lamp is broken he fell", "I sold the lamp who fell",
    ])
    func aThingFell(_ text: String) { #expect(alarm(text) == nil) }

    @Test(arguments: ["fell from the stairs", "fell down the wooden stairs", "in the hall fell from the stairs"])
    func nobodyNamedIsAPerson(_ text: String) { #expect(alarm(text) == .help) }

    @Test func whatIsOverIsSilent() { #expect(alarm("I fell last year") == nil) }

    @Test func anIdiomTakesItsWords() {
        #expect(alarm("I fell asleep") == nil)
        #expect(alarm("I fell asleep and then I fell") == .help)
    }

    @Test func aChainLeavesRoomForSmallWordsOnly() {
        #expect(alarm("pain in the leg") == .help)
        #expect(alarm("pain killers leg") == nil)
    }

    @Test func bothInWhateverOrderButNotFarApart() {
        #expect(alarm("alone with my pain") == .help)
        #expect(alarm("pain makes me feel alone") == .help)
        #expect(alarm("pain " + String(repeating: "then ", count: 20) + "alone") == nil)
    }

    @Test func whoHitsMeIsSomebodyElse() {
        #expect(alarm("the man hits") == nil)
        #expect(alarm("he me hits") == .violence)
        #expect(alarm("I me hits") == nil)
    }
}
