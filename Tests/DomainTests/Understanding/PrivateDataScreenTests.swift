import Domain
import Testing

struct PrivateDataScreenTests {
    private let screen = PrivateDataScreen(words: Texts.words, gazetteer: Places.gazetteer)

    private func found(_ text: String) -> [String] {
        screen.findings(in: text).map { "\($0.reason.rawValue): \(text[$0.range])" }
    }

    @Test(
        arguments: [
            ("mon numéro est 06 12 34 56 78 merci", "06 12 34 56 78"), ("O6.12.34.56.78", "O6.12.34.56.78"),
            ("tel +33 6 12 34 56 78.", "+33 6 12 34 56 78"), ("06 12 34 56 7", "06 12 34 56 7"),
            ("0612345678", "0612345678"),
            ("zéro six douze trente quatre cinquante six soixante dix huit", nil),
            ("carte 4970 1012 3456 7890", "4970 1012 3456 7890"),
            ("06 12\u{A0}34 56 78", "06 12\u{A0}34 56 78"),
        ] as [(String, String?)])
    func numbers(_ text: String, _ number: String?) {
        #expect(found(text) == ["number: \(number ?? text)"])
    }

    @Test(arguments: [
        ("écrire à jean.dupont@orange.fr svp", "email: jean.dupont@orange.fr"),
        ("jean point dupont arobase orange point fr", "email: jean point dupont arobase orange point fr"),
        ("voir www.site.fr/x", "link: www.site.fr/x"), ("12 rue des Écoles, Mende", "address: 12 rue des Écoles"),
        ("3 bis chemin du Moulin", "address: 3 bis chemin du Moulin"),
        ("je suis au moulin de la Planche", "hamlet: moulin de la Planche"),
        ("au hameau de Chabrits", "hamlet: hameau de Chabrits"), ("Mme Vidal vous attend", "surname: Mme Vidal"),
        ("M. Dupont", "surname: M. Dupont"), ("une dame de 84 ans", "age: 84 ans"),
        ("elle vit seule", "lives alone: vit seule"),
        ("je pars lundi", "absence: je pars"), ("la clé est sous le pot", "entry: clé est"),
        ("il a un cancer", "health: cancer"),
    ])
    func kinds(_ text: String, _ finding: String) {
        #expect(found(text) == [finding])
    }

    @Test(arguments: [
        "besoin pour le 12/03/2026 à 14h30, annonce 4127, 48000 Mende", "j'habite au Mas-Saint-Chély",
        "BONJOUR MADAME BESOIN DE COURSES", "Bonjour Monsieur, je cherche du bois", "famille nombreuse",
        "trois heures par semaine le mardi et le jeudi", "6 stères de bois de 33 cm",
        "un deux trois nous irons au bois", "",
        "m'emmener au marché", "🙂🙂🙂",
    ])
    func nothing(_ text: String) {
        #expect(found(text) == [])
    }

    @Test func severalInOrder() {
        let text = "Mme Vidal, 84 ans, vit seule au hameau de Chabrits, tel 04 66 00 00 00"
        #expect(
            found(text) == [
                "surname: Mme Vidal", "age: 84 ans", "lives alone: vit seule", "hamlet: hameau de Chabrits",
                "number: 04 66 00 00 00",
            ])
        #expect(screen.withheld(text) == "…, …, … au …, tel …")
    }
}
