import Domain

/// What stands on the printed card of the menu: from the same prompts and settings as the calls, so never out of step.
struct Card: Hashable {
    struct Line: Hashable {
        let key: Character
        let purpose: String
    }

    let name: String
    let lead: String
    let operatorName: String
    let call: String
    let number: String
    /// Below the number, a line each.
    let notes: [String]
    /// In the order in which they are said; the person and the star last.
    let lines: [Line]
    let emergency: String
    let emergencyNumbers: String

    /// Throws where the menu names no key.
    init(_ book: some Wording, name: String, operatorName: String, number: String) throws {
        self.name = name
        self.operatorName = operatorName
        self.number = number
        lead = book.text(CardPhrase.lead)
        call = book.text(CardPhrase.call)
        notes = [book.text(CardPhrase.cost), book.text(CardPhrase.text)]
        emergency = book.text(CardPhrase.emergency)
        emergencyNumbers = book.text(CardPhrase.emergencyNumbers)
        let options = [VoicePhrase.menu, .person].flatMap { SpokenOption.options(in: book.text($0)) }
        guard options.count > 1 else { throw CardFault.noOptions }
        lines =
            options.map { Line(key: $0.key, purpose: Self.printed($0.purpose)) }
            + [Line(key: "*", purpose: book.text(CardPhrase.again))]
    }

    /// As print has it: a capital, and typographic apostrophes.
    private static func printed(_ purpose: String) -> String {
        (purpose.prefix(1).uppercased() + purpose.dropFirst()).replacing("'", with: "’")
    }
}

/// Why there is no card.
enum CardFault: Error, CustomStringConvertible {
    case noOptions

    var description: String { "The prompts “menu” and “person” name no keys: “…, 1.” at the end of a sentence." }
}
