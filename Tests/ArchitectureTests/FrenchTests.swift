import Testing

/// Sentences that people read stand in Prompts/, where they can be proofread and translated; never in Swift.
enum FrenchRule {
    /// Files whose literals are tables of letters, not words.
    static let tables: Set<String> = [
        "Sources/Domain/Messages/GSM7.swift", "Sources/Domain/Places/Commune.swift",
        "Sources/Domain/Understanding/Sightings/NameWords.swift",
    ]

    static let accented = Set("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ")
    /// The French words of our English: there are no others for them.
    static let ours = ["département", "intercommunalité"]
    /// French words that no English text has; two of them make a sentence.
    static let words: Set<String> = [
        "le", "la", "les", "une", "des", "du", "au", "aux", "et", "ou", "est", "sont", "vous", "votre", "vos", "nous",
        "notre",
        "pour", "avec", "dans", "sur", "sans", "chez", "pas", "ne", "qui", "que", "tapez", "appuyez", "envoyez",
        "annonce", "annonces",
    ]

    static func findings(in file: SwiftFile) -> [Finding] {
        if tables.contains(file.path) { return [] }
        return file.literals.filter { isFrench($0.text) }.map { literal in
            Finding(path: file.path, line: literal.line, sentence: "“\(literal.text.prefix(60))” belongs in Prompts/")
        }
    }

    static func isFrench(_ text: String) -> Bool {
        let text = ours.reduce(text) { $0.replacing($1, with: "") }
        let letters = text.split { !$0.isASCII || !$0.isLetter }
        // Letters that stand in no word are folded or looked for, never read.
        if text.contains(where: { accented.contains($0) }), letters.contains(where: { $0.count > 1 }) { return true }
        let found = text.lowercased().split { !$0.isLetter }.filter { words.contains(String($0)) }
        return Set(found).count >= 2
    }
}

@Suite struct FrenchTests {
    @Test func noSentenceForPeopleStandsInSwift() throws {
        expectNone(try Repository.sources().flatMap(FrenchRule.findings))
        let paths = Set(try Repository.files(under: "Sources"))
        #expect(FrenchRule.tables.subtracting(paths).isEmpty, "tables that are no longer there")
    }

    @Test(arguments: [
        #"reply("Répondez 1")"#, #"reply("Envoyez LISTE et le nom")"#,
        "reply(\"\"\"\n  Vous avez\n  une annonce\n  \"\"\")",
        #"reply("\(name), c'est noté")"#,
    ])
    func catches(text: String) {
        #expect(FrenchRule.findings(in: SwiftFile(path: "Sources/A/B.swift", text: text)).count == 1)
    }

    @Test(arguments: [
        "// Répondez 1 pour publier une annonce", #"fold("é", "àâä")"#, #"say("no département of that name")"#,
        "let département = 48",
        #"error("the table is on the list")"#,
        #"sql("SELECT que FROM b")"#,
    ])
    func allows(text: String) {
        #expect(FrenchRule.findings(in: SwiftFile(path: "Sources/A/B.swift", text: text)) == [])
    }
}
