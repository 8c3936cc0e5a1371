import Domain

/// The keys of `Prompts/<language>/card.yaml`: the words of the printed card.
enum CardPhrase: String, PhraseKey {
    case lead, call, cost, text, again, emergency, emergencyNumbers

    static let file = "card"

    var placeholders: Set<String> { [] }
}
