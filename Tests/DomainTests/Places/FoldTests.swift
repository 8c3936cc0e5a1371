import Domain
import Foundation
import Testing

@Suite struct FoldTests {
    @Test(arguments: [
        ("Mende", "mende"), ("  Ça   VA ?! ", "ca va"), ("L’Œuvre", "l oeuvre"), ("l'œuvre", "l oeuvre"),
        ("lʼœuvre", "l oeuvre"), ("Saint-Chély", "saint chely"), ("Saint\u{2011}Che\u{301}ly", "saint chely"),
        ("Florac\u{A0}Trois\u{202F}Rivières", "florac trois rivieres"), ("L\u{200B}a\u{AD}c", "lac"),
        ("æther", "aether"),
        ("STRASSE straße ẞ", "strasse strasse ss"), ("«\u{A0}Bonjour\u{A0}»…", "bonjour"), ("ＭＥＮＤＥ　４８", "mende 48"),
        ("ﬁn ﬂeur", "fin fleur"), ("2ᵉ n° m²", "2e n m2"), ("ÿ ŷ Ÿ", "y y y"), ("Ł Ø ð þ đ ħ ı", "l o d th d h i"),
        ("Nguyễn Việt", "nguyen viet"), ("𝐌𝐞𝐧𝐝𝐞 ⓜⓔⓝⓓⓔ", "mende mende"), ("Ștefan Ț", "stefan t"),
        ("dupont & fils", "dupont et fils"), ("a&b", "a et b"), ("🙂", ""), ("a🙂b", "a b"), ("مرحبا", ""), ("", ""),
        ("\u{301}", ""), ("e\u{301}\u{302}", "e"), ("1,5 km/h", "1 5 km h"), ("tab\there\nline", "tab here line"),
        ("\0a\0", "a"),
        ("×÷", ""), ("Ĳssel ŉ ŀ ſ", "ijssel n l s"), ("C\u{9C}ur d\u{92}\u{8C}uf", "coeur d oeuf"),
    ])
    func folds(text: String, expected: String) {
        #expect(Fold.text(text) == expected)
    }

    @Test func decomposedReadsLikeComposed() {
        for value in [0xC0...0x17F, 0x1E00...0x1EFF].joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let composed = String(Character(scalar))
            let decomposed = composed.decomposedStringWithCanonicalMapping
            guard composed.unicodeScalars.count != decomposed.unicodeScalars.count else { continue }
            #expect(Fold.text(composed) == Fold.text(decomposed), "\(composed) U+\(String(value, radix: 16))")
        }
    }

    @Test func onlyLettersDigitsAndSingleSpacesComeOut() {
        for value in stride(from: 0 as UInt32, to: 0x2_0000, by: 1) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = Fold.bytes("a" + String(Character(scalar)) + "b")
            #expect(folded.allSatisfy { $0 == 0x20 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
            #expect(!folded.starts(with: [0x20]) && folded.last == UInt8(ascii: "b"))
        }
    }

    @Test func bytesThatAreNotUTF8AreSpaces() {
        let broken: [[UInt8]] = [
            [0x61, 0xC3], [0x61, 0xFF, 0x62], [0x61, 0xE2, 0x80, 0x62], [0x61, 0xC0, 0x80, 0x62], [0xF8, 0x61],
        ]
        let folded = broken.map { bytes in
            bytes.withUnsafeBufferPointer { buffer in
                var result: [UInt8] = []
                Fold.append(utf8: buffer, to: &result)
                return String(decoding: result, as: UTF8.self)
            }
        }
        #expect(folded == ["a", "a b", "a b", "a b", "a"])
    }

    @Test func appendsBehindWhatIsThere() {
        var bytes = Array("x ".utf8)
        Fold.append(" É’", to: &bytes)
        #expect(bytes == Array("x e".utf8))
    }

    @Test func words() {
        #expect(Fold.words("J’ai besoin d’aide") == ["j", "ai", "besoin", "d", "aide"])
    }

    @Test(arguments: [
        ("St-Chély d’Apcher", "saint chely d apcher"), ("STE ENIMIE", "sainte enimie"), ("La Canourgue", "canourgue"),
        ("L'Abergement", "abergement"), ("Aux Marais", "marais"), ("Vitry s/ Seine", "vitry sur seine"),
        ("Romilly s/s Bois", "romilly sous bois"), ("fontenay ss bois", "fontenay sous bois"),
        ("S. Chély", "saint chely"),
        ("Sts Geosmes", "saints geosmes"), ("N.D. de Monts", "n d de monts"), ("ND de Monts", "notre dame de monts"),
        ("Les", "les"),
        ("La", "la"), ("", ""), ("s", "saint"), ("s s", "sous"),
    ])
    func nameKeys(text: String, expected: String) {
        #expect(String(decoding: PlaceName.key(text), as: UTF8.self) == expected)
    }
}
