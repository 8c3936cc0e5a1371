import Domain
import Testing

/// STOP and emergencies: what must never be missed, and what must not be taken for it.
struct SafetyWordsTests {
    @Test(arguments: [
        "STOP", "Stop.", "stop !!!", "S T O P", "ARRÊT SVP", "arret", "Arrêtez", "stopp",
        "arretez de m'envoyer des messages", "je ne veux plus recevoir vos sms", "désinscription",
        "merci de me désinscrire",
        "STOP STOP", "stop svp merci", "\u{200B}STOP\u{FE0F}", "ＳＴＯＰ", "stop 36111",
    ])
    func stops(_ text: String) {
        #expect(Texts.understand(text).intent == .stop)
    }

    @Test(arguments: [
        "m'emmener à l'arrêt de bus de Mende", "auto-stop jusqu'à Mende", "besoin d'aller au stop & go de Mende",
        "le bus ne s'arrête plus à Rocles, qui peut m'emmener", "arrêt maladie, papiers à remplir à Mende",
        "je cherche quelqu'un pour arrêter la fuite de mon robinet, Mende",
    ])
    func stopsNothing(_ text: String) {
        #expect(Texts.understand(text).intent == .request)
    }

    @Test(arguments: [
        ("je veux mourir", Alarm.despair), ("jai envi den finir avec la vie", .despair),
        ("je pense au suicide", .despair),
        ("il me frappe", .violence), ("mon mari ma tapé", .violence), ("mon fils me menace avec un couteau", .violence),
        ("au secour", .help), ("jai chuté", .help), ("je suis tombée", .help), ("mal a la poitrine", .help),
        ("ya le feu", .help), ("mon mari respire plus", .help), ("ODEUR DE GAZ", .help), ("malaise", .help),
    ])
    func alarms(_ text: String, _ alarm: Alarm) {
        let understanding = Texts.understand(text)
        #expect(understanding.alarm == alarm)
        #expect(understanding.intent == .emergency)
    }

    @Test(arguments: [
        "rdv au samu social mardi, Mende", "mort de rire", "bois pour le feu, Mende", "feu vert",
        "débroussailler contre le risque d'incendie, Mende", "je suis tombé en panne", "mon ordinateur est mort",
        "couper du bois mort", "donner un coup de main au jardin", "tuer le temps à la belote", "sans urgence, papiers",
        "j'ai peur de tomber, qui peut changer mon ampoule ?",
        "mon mari est mort l'an dernier, j'aimerais de la compagnie",
    ])
    func alarmsNobody(_ text: String) {
        #expect(Texts.understand(text).alarm == nil)
    }

    @Test func anEmergencyKeepsWhatElseItAsks() {
        let understanding = Texts.understand("je suis tombée hier, j'ai besoin de quelqu'un pour mes courses à Mende")
        #expect(understanding.intent == .emergency)
        #expect(understanding.besideAlarm == .request)
        #expect(understanding.category == "courses")
        #expect(understanding.place == .exact(Places.code("48095")))
    }

    @Test func stopCountsEvenInAnEmergency() {
        let understanding = Texts.understand("arrêtez de m'envoyer des messages je suis tombée")
        #expect(understanding.intent == .stop)
        #expect(understanding.alarm == .help)
    }

    /// "Rodez" is no prowler ("rôde"): nobody who only names a place is told to call an ambulance.
    @Test(arguments: ["48", "07", "12", "15", "30", "43"])
    func noPlaceIsACryForHelp(_ département: String) {
        let names = Places.gazetteer.communes(inDépartement: département).map(Places.name)
        let cries = names.filter { Texts.understand($0).alarm != nil || Texts.understand("LISTE \($0)").alarm != nil }
        #expect(cries == [])
    }

    @Test(arguments: ["un grand merci à tous", "mille mercis", "un immense merci"])
    func thanksAreNoChoice(_ text: String) {
        let said = Texts.understand(text)
        #expect(said.intent == .thanks)
        #expect(said.choice == nil)
    }
}
