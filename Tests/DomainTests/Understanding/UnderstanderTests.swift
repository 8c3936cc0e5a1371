import Domain
import Testing

/// What the case files cannot say: confidence, kinds of doubt, what is told besides the key.
struct UnderstanderTests {
    @Test func aBarePlaceIsAQuestionForTheDialogue() {
        let understanding = Texts.understand("Mende")
        #expect(understanding.intent == .unclear)
        #expect(understanding.place == .exact(Places.code("48095")))
        #expect(understanding.confidence > 0 && understanding.confidence < EvaluationReport.threshold)
    }

    @Test func aBareThingIsARequestThatNobodyUttered() {
        let bare = Texts.understand("courses Mende")
        let uttered = Texts.understand("besoin courses Mende")
        #expect(bare.intent == .request && uttered.intent == .request)
        #expect(bare.confidence < 0.8 && uttered.confidence >= 0.8)
    }

    @Test func severalCommunesOfOneBeginningAreAllNamed() {
        let place = Texts.understand("courses St Julien").place
        guard case .several(let communes) = place else {
            Issue.record("\(place) is no question")
            return
        }
        #expect(communes.contains(Places.code("48163")))
        #expect(communes.count <= 4)
    }

    @Test func aFormerNameIsToldBesideTheCommune() {
        let understanding = Texts.understand("repas au Bleymard")
        #expect(understanding.place == .exact(Places.code("48027")))
        #expect(understanding.formerNames[Places.code("48027")] == "Le Bleymard")
    }

    @Test func thePersonsOwnCommuneComesFirst() {
        let gard = Vantage(département: "48", commune: Places.code("30007"))
        #expect(Texts.understand("courses Barjac").place == .exact(Places.code("48018")))
        #expect(Texts.understand("courses Barjac", near: gard).place == .exact(Places.code("30029")))
    }

    @Test(arguments: [
        ("courses Barjac 30", "30029"), ("courses Barjac (Gard)", "30029"), ("30430 Barjac courses", "30029"),
        ("courses Mende 48", "48095"), ("besoin de courses vers Mende Lozère", "48095"),
    ])
    func theTextItselfMaySayWhere(_ text: String, _ code: String) {
        #expect(Texts.understand(text).place == .exact(Places.code(code)))
    }

    @Test(arguments: [
        "m'emmener chez le docteur a mende j habite a balsieges", "transport vers Mende depuis Balsièges",
        "rdv à l'hôpital de Mende, je suis de Balsièges", "Emmener ma mère à Mende jeudi. Balsièges",
    ])
    func theListingBelongsToHome(_ text: String) {
        #expect(Texts.understand(text).place == .exact(Places.code("48016")))
    }

    @Test func whatIsToldBesides() {
        let understanding = Texts.understand("Bonjour, besoin de courses pour ma mère jeudi matin, Mende. Merci")
        #expect(understanding.beneficiary == "pour ma mère")
        #expect(understanding.times == ["jeudi", "matin"])
        #expect(understanding.words == "Bonjour, besoin de courses pour ma mère jeudi matin, Mende. Merci")
        #expect(!understanding.matter.contains("Mende") && !understanding.matter.contains("Bonjour"))
        #expect(understanding.matter.contains("pour ma mère"))
    }

    @Test func wordsKeepTheirLettersAndLoseTheirSpaces() {
        #expect(Texts.understand(" Besoin\n d’aide\u{A0}\t\u{0}à  Mende ").words == "Besoin d’aide à Mende")
    }

    @Test func aReferenceStandsBesideWhatIsSaid() throws {
        let yes = Texts.understand("4127 oui")
        #expect(yes.intent == .yes && yes.consent == true && yes.reference == Reference(4127))
        let ends = Texts.understand("4127 9")
        #expect(ends.intent == .end && ends.reference == Reference(4127))
        let chosen = Texts.understand("4127 1")
        #expect(chosen.intent == .reference && chosen.choice == 1 && chosen.reference == Reference(4127))
    }

    @Test func aPostalCodeIsNoReference() {
        let understanding = Texts.understand("courses 48300")
        #expect(understanding.reference == nil)
        #expect(
            understanding.place == .postalCode("48300", Places.gazetteer.communes(postalCode: "48300").map(\.insee)))
        #expect(Texts.understand("annonce 48300").reference == Reference(48300))
    }

    @Test func otherCategoriesAreReadAsSoonAsStaffHaveThem() {
        let music = Domain.Category(
            key: "musique", name: "Musique", keyword: "Musique", spoken: "la musique",
            synonyms: ["accordéon", "chorale"])
        let vocabulary = Vocabulary(categories: [music], intents: Texts.words, département: "48")
        let understander = Texts.understander.with(vocabulary)
        #expect(understander.understand("je propose des cours d'acordéon à Mende").category == "musique")
        #expect(understander.understand("besoin de courses").category == nil)
    }

    @Test(arguments: [("Paris", "75056"), ("Nice", "06088"), ("besoin courses Paris", "75056"), ("paris 13", "75056")])
    func citiesOfFranceAreKnownEverywhere(_ text: String, _ code: String) {
        let said = Texts.understand(text)
        #expect(said.place == .exact(Places.code(code)))
        #expect(said.category == nil || said.category == "courses")
    }

    @Test func whereSomebodyHasGoneIsNoHome() {
        #expect(Texts.understand("mon fils est parti au Bleymard, besoin de courses").place == .none)
        #expect(
            Texts.understand("mon mari est parti au Bleymard, besoin de courses à Allenc").place
                == .exact(Places.code("48003")))
        #expect(Texts.understand("il est parti, besoin de courses au Bleymard").place == .exact(Places.code("48027")))
    }

    @Test(arguments: ["4l27", "4I27", "4127"]) func lettersThatLookLikeDigitsAreDigits(_ text: String) {
        #expect(Texts.understand(text).reference == Reference(4127))
    }

    @Test func aNoMayNameWhatIsRight() {
        #expect(Texts.understand("non, les médicaments").categoryBesideNo == "medicaments")
        #expect(Texts.understand("non je propose").meansOffer)
        #expect(!Texts.understand("non merci, plus besoin").meansOffer)
    }
}
