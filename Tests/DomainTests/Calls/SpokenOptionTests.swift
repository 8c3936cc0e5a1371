import Domain
import Testing

struct SpokenOptionTests {
    @Test(arguments: [
        ("Pour écouter les annonces, tapez 3.", "3", "écouter les annonces"),
        ("Pour parler, ou pour rire, tapez 0", "0", "parler, ou pour rire"),
        ("Pour réécouter, l'étoile : *", "*", "réécouter"),
        ("Sinon, tapez 2.", "2", ""), ("Tapez 1.", "1", ""),
    ])
    func readsAChoice(text: String, key: Character, purpose: String) {
        let options = SpokenOption.options(in: text)
        #expect(options.map(\.key) == [key])
        #expect(options.map(\.purpose) == [purpose])
    }

    @Test(arguments: ["", "...", "Bonjour.", "Urgence : le 15 ou le 112.", "Tapez 1 pour écouter.", "Numéro 41, 27."])
    func findsNone(text: String) { #expect(SpokenOption.options(in: text) == []) }

    @Test func keepsTheirOrder() {
        #expect(SpokenOption.options(in: "Pour A, tapez 2. Pas ici. Pour B, tapez 1.").map(\.key) == ["2", "1"])
    }
}
