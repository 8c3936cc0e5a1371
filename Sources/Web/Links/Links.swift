import Domain

/// Every address of ours that a page links to; no other place writes one.
enum Links {
    static let home = "/"
    static let allListings = "/annonces"
    /// What arrived on the simulated telephones by itself, for their script.
    static let simulatorArrivals = "/simulateur/recus"
    static let simulatorMessage = "/webhooks/simulator/message"
    /// Where the simulated telephone leaves what is said after the tone.
    static let voiceMessage = "/simulateur/message"
    /// Any words said by a machine, `?text=…`; not found where there is none.
    static let speech = "/simulateur/\(speechWord)"
    /// Where the sentences lie that were said beforehand, by their keys.
    static let spokenPrompts = "/simulateur/audio"

    static func listings(_ search: ListingsSearch) -> String {
        var items: [(String, String)] = []
        if let kind = search.kind { items.append(("type", ListingsSearch.word(kind))) }
        if let category = search.category { items.append(("categorie", category)) }
        if !search.commune.isEmpty {
            items.append(("commune", search.commune))
            if let code = search.code { items.append(("code", code.text)) }
            if search.radius != ListingsSearch.usualRadius { items.append(("rayon", String(search.radius))) }
        }
        if let order = search.order { items.append(("ordre", ListingsSearch.word(order))) }
        if search.page > 1 { items.append(("page", String(search.page))) }
        return link(allListings, items)
    }

    static func listing(_ reference: Reference) -> String { "\(allListings)/\(reference)" }

    static func simulator(telephones: Int? = nil) -> String {
        link("/simulateur", telephones.map { [("telephones", String($0))] } ?? [])
    }

    /// Where a call of the simulated telephone is told of.
    static func simulatorCall(turn: Int = 0) -> String { "/webhooks/simulator/call?turn=\(turn)" }

    /// The last part of the address that says any words, `?text=…`.
    static let speechWord = "parole"

    static func asset(_ name: String, hash: String) -> String { "/assets/\(hash)/\(name)" }

    /// Opens the telephone's own dialler (RFC 3966); nil for a number that we cannot read.
    static func call(_ telephone: String) -> String? {
        PhoneNumber(parsing: telephone).map { "tel:\($0.e164)" }
    }

    /// Opens a new text with these words in it (RFC 5724).
    static func text(_ telephone: String, words: String = "") -> String? {
        guard let number = PhoneNumber(parsing: telephone)?.e164 else { return nil }
        return words.isEmpty ? "sms:\(number)" : "sms:\(number)?body=\(PercentCoding.encoded(words))"
    }

    private static func link(_ path: String, _ items: [(String, String)]) -> String {
        if items.isEmpty { return path }
        let query = items.map { "\($0)=\(PercentCoding.encoded($1))" }.joined(separator: "&")
        return "\(path)?\(query)"
    }
}
