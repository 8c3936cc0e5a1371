import Domain
import Testing

/// What a text that names a place means, said in Lozère.
@Suite struct PlaceReadingTests {
    @Test(arguments: [
        ("Mende", "48095"), ("MENDE", "48095"), ("  mende. ", "48095"), ("M\u{E9}nde", "48095"), ("ｍｅｎｄｅ", "48095"),
        ("st chely d'apcher", "48140"), ("ST CHELY D APCHER", "48140"), ("Saint-Chély-d’Apcher", "48140"),
        ("Saint-Che\u{301}ly d`Apcher", "48140"), ("stchelydapcher", nil), ("saintchelydapcher", "48140"),
        ("Ste-Enimie", "48146"), ("Sainte Énimie", "48146"), ("ste enimie", "48146"),
        ("Gorges du Tarn Causses", "48146"),
        ("48000 Mende", "48095"), ("Mende 48000", "48095"),
        ("48000mende", "48095"), ("mende48", "48095"), ("Mende 48", "48095"), ("Mende (48)", "48095"),
        ("48 Mende", "48095"), ("Mende, Lozère", "48095"), ("Mende en Lozère", "48095"), ("Mende Cedex", "48095"),
        ("48005 MENDE CEDEX 9", "48095"), ("48100 Mende", "48095"), ("F-48000 MENDE", "48095"),
        ("à Mende", "48095"), ("près de Mende", "48095"), ("du Bleymard", "48027"), ("vers le Bleymard", "48027"),
        ("le pont de montvert", "48116"), ("Pont-de-Montvert", "48116"), ("pontdemontvert", "48116"),
        ("Pont de Montvert – Sud Mont Lozère", "48116"), ("la canourgue", "48034"), ("canourgue", "48034"),
        ("lacanourgue", "48034"), ("les salces", "48187"), ("lessalces", "48187"), ("Rieutort de Randon", "48127"),
        ("Aumont Aubrac", "48009"), ("Chirac", "48099"), ("Quézac", "48146"), ("Paris", "75056"), ("Lyon", "69123"),
        ("75012", "75056"), ("Paris 12", "75056"), ("paris 12e", "75056"), ("Marseille 1er Arrondissement", "13055"),
        ("Lyon 3ème", "69123"), ("Florac", "48061"), ("Bédouès", "48050"), ("Cocurès", "48050"), ("la parade", "48074"),
        ("florac lozère", "48061"),
        ("barjac de lozère", "48018"), ("Canilhac 48", "48017"), ("Barjac", "48018"),
        ("Barjac 30", "30029"), ("Barjac Gard", "30029"), ("30430 Barjac", "30029"), ("Mende 12", "48095"),
        ("Saint-Denis (Réunion)", "97411"), ("Ajaccio 2a", "2A004"), ("bastia 2B", "2B033"),
        ("L'Haÿ-les-Roses", "94038"),
        ("lhay les roses", "94038"), ("Vitry s/ Seine", "94081"), ("villefranche s/saone", "69264"),
        ("fontenay ss bois", "94033"), ("fontenay s/s bois", "94033"), ("Œuilly 51", "51410"), ("oeuilly 51", "51410"),
        ("ND de Monts", "85164"), ("Y", "80829"), ("27940", nil),
    ])
    func oneCommune(text: String, expected: String?) {
        let finding = Places.gazetteer.place(text, near: Places.lozère)
        guard let expected else {
            if case .exact(let code) = finding { Issue.record("\(text) → \(code)") }
            return
        }
        #expect(finding == .exact(Places.code(expected)), "\(text) → \(finding.candidates.map(Places.name))")
    }

    @Test(arguments: [
        "", " ", "…", "xyzzy", "48", "le", "la", "00000", "99999", "🙂", "مند", "\0", "sainte", "48999", "de",
        "Fraissinet-de-Lozère", "Saint-Chély-du-Tarn", "apcher", "cevennes", "forai",
    ])
    func nothing(text: String) {
        #expect(Places.gazetteer.place(text, near: Places.lozère) == .none)
    }

    @Test func hugeTextIsNoPlace() {
        #expect(Places.gazetteer.place(String(repeating: "Mende ", count: 300), near: Places.lozère) == .none)
    }

    @Test(arguments: ["48100", "48 100", "F-48100", "48100 chez mamie", "à 48100"])
    func postalCodeOfSeveralCommunes(text: String) {
        guard case .postalCode("48100", let communes) = Places.gazetteer.place(text, near: Places.lozère) else {
            Issue.record("48100 is not a postal code")
            return
        }
        #expect(communes.first == Places.code("48092"))
        #expect(communes.count == 15)
        let populations = communes.compactMap { Places.gazetteer.commune($0)?.population }
        #expect(populations == populations.sorted(by: >))
    }

    @Test func nameNarrowsAPostalCode() {
        #expect(Places.gazetteer.place("48100 Antrenas", near: Places.lozère) == .exact(Places.code("48005")))
    }

    @Test func homonymsElsewhereAreAskedBackLargestFirst() {
        // No Saint-Sauveur bears its name alone in Lozère.
        let finding = Places.gazetteer.place("Villeneuve", near: Vantage(département: "48"))
        guard case .several(let communes) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect((2...4).contains(communes.count))
        #expect(communes.allSatisfy { $0.département != "48" })
    }

    @Test func theOwnDépartementComesBeforeTheTerritory() {
        let gard = Vantage(département: "48", commune: Places.code("30007"))
        #expect(Places.gazetteer.place("Barjac", near: gard) == .exact(Places.code("30029")))
        #expect(Places.gazetteer.place("Barjac", near: Vantage()).candidates.count > 1)
    }

    @Test func theOwnCommuneComesFirst() {
        let home = Vantage(département: "48", commune: Places.code("16335"))
        #expect(Places.gazetteer.place("Saint-Martin-du-Clocher", near: home) == .exact(Places.code("16335")))
        let quézac = Vantage(département: "48", commune: Places.code("15157"))
        #expect(Places.gazetteer.place("Quézac", near: quézac) == .exact(Places.code("15157")))
    }

    @Test func aLocalBeginningIsOfferedBesideAWholeNameElsewhere() {
        let finding = Places.gazetteer.place("Moissac", near: Places.lozère)
        #expect(finding.candidates.prefix(2) == [Places.code("48097"), Places.code("82112")])
        #expect(Places.gazetteer.place("sainte croix", near: Places.lozère).candidates.first == Places.code("48144"))
    }

    @Test func aNameBorneByTwoInTheDépartementIsAskedBack() {
        let finding = Places.gazetteer.place("Malzieu", near: Places.lozère)
        #expect(finding == .several([Places.code("48090"), Places.code("48089")]))
    }
}
