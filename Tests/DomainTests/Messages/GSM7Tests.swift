import Domain
import Testing

@Suite struct GSM7Tests {
    @Test(
        "septets",
        arguments: [
            ("", 0), ("a", 1), ("é", 1), ("èàùìòäöüñåæÉÇÆÄÖÜÑÅ", 19), ("€", 2), ("^{}\\[~]|\u{0C}", 18),
            ("@£$¥§¿¡¤ß", 9),
            ("ΔΦΓΛΩΠΨΣΘΞ", 10), ("\n\r", 2), ("\r\n", 2), ("0123456789 !\"#%&'()*+,-./:;<=>?_", 32),
        ])
    func septets(text: String, count: Int) {
        #expect(GSM7.septets(text) == count)
    }

    @Test(
        "outside of the alphabet",
        arguments: [
            "ç", "ê", "ô", "î", "û", "â", "ë", "ï", "ÿ", "œ", "Œ", "È", "À", "Ù", "Ê", "Ô", "’", "‘", "“", "”", "«",
            "»", "–", "—",
            "…", "•", "°", "²", "\u{A0}", "\u{202F}", "\t", "`", "\0", "\u{1B}", "e\u{301}", "👍", "α", "м", "中",
        ])
    func outside(text: String) {
        #expect(GSM7.septets(text) == nil)
        #expect(!GSM7.fits(text))
    }

    @Test(
        "folded",
        arguments: [
            ("ça va, l’été à Châteauneuf ?", "ca va, l'été à Chateauneuf ?"), ("cœur ŒUVRE", "coeur OEUVRE"),
            ("« Bonjour » “oui” ‘non’", "\" Bonjour \" \"oui\" 'non'"), ("attendez…", "attendez..."),
            ("Le Pont-de-Montvert – Sud Mont Lozère", "Le Pont-de-Montvert - Sud Mont Lozère"),
            ("12\u{A0}€ à 14\u{202F}h", "12 € à 14 h"), ("n°12, N° 3 et №4", "No12, No 3 et No4"), ("20 °C", "20 oC"),
            ("É È À Ù Ê Ç", "É E A U E Ç"), ("éèàù ÉÇ", "éèàù ÉÇ"),
            ("maïs Noël île forêt sûr", "mais Noel ile foret sur"),
            ("m²", "m2"), ("½ h", "1/2 h"), ("5 × 3", "5 x 3"), ("a\tb", "a b"), ("a\0b\u{7}c", "abc"),
            ("Zoë Łódź Škoda Ðorđe", "Zoe Lodz Skoda Dorde"), ("Việt Nam", "Viet Nam"), ("`code`", "'code'"),
            ("e\u{301}te\u{301} a\u{300} l’ho\u{302}tel", "été à l'hotel"), ("A\u{308}\u{301}", "Ä"), ("\u{301}a", "a"),
            ("Merci 👍🏽 beaucoup", "Merci beaucoup"), ("Merci 👍🏽", "Merci"), ("👍 oui", "oui"), ("oui 👨‍👩‍👧!", "oui !"),
            ("👍", ""), ("❤️", ""), ("🇫🇷 oui", "oui"), ("1️⃣ oui", "1 oui"), ("Привет мир", "? ?"), ("你好吗", "?"),
            ("مرحبا بك", "? ?"), ("नमस्ते", "?"), ("٠٦ १२", "06 12"), ("ＡＢＣ　１２", "ABC 12"), ("oui\u{200B}non", "ouinon"),
            ("\u{202E}oui\u{202C}", "oui"), ("\u{FEFF}oui", "oui"), ("soft\u{AD}hyphen", "softhyphen"),
            ("→ 4127", "-> 4127"), ("Ω Δ", "Ω Δ"), ("ΑΒΕ", "ABE"), ("un\r\ndeux", "un\r\ndeux"), ("a  b", "a  b"),
        ])
    func folded(text: String, expected: String) {
        #expect(GSM7.folded(text) == expected)
        #expect(GSM7.septets(GSM7.folded(text)) != nil)
        #expect(GSM7.folded(expected) == expected)
    }

    @Test func everyScalarFoldsIntoTheAlphabet() {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = GSM7.folded("a\(String(scalar))b")
            #expect(GSM7.septets(folded) != nil, "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        "segments, at every boundary",
        arguments: [
            ("é", 160, [160]), ("é", 161, [153, 8]), ("é", 306, [153, 153]), ("é", 307, [153, 153, 1]),
            ("€", 80, [160]), ("€", 81, [152, 10]), ("a", 0, [0]),
        ])
    func septetsOfParts(character: Character, count: Int, parts: [Int]) {
        let text = String(repeating: character, count: count)
        let segmentation = GSM7.segments(text)
        #expect(segmentation.encoding == .gsm7)
        #expect(segmentation.parts.map { GSM7.septets($0) } == parts)
        #expect(segmentation.parts.joined() == text)
        #expect(GSM7.fits(text) == (parts.count == 1))
    }

    @Test(
        "segments of UCS-2",
        arguments: [
            ("ê", 70, [70]), ("ê", 71, [67, 4]), ("ê", 134, [67, 67]), ("ê", 135, [67, 67, 1]), ("😀", 35, [70]),
            ("😀", 36, [66, 6]), ("😀", 67, [66, 66, 2]),
        ])
    func unitsOfParts(character: Character, count: Int, parts: [Int]) {
        let text = String(repeating: character, count: count)
        let segmentation = GSM7.segments(text)
        #expect(segmentation.encoding == .ucs2)
        #expect(segmentation.parts.map(\.utf16.count) == parts)
        #expect(segmentation.parts.joined() == text)
        #expect(!GSM7.fits(text))
    }

    @Test func anEscapePairIsNeverTornApart() {
        let text = String(repeating: "a", count: 152) + "€" + String(repeating: "b", count: 20)
        #expect(GSM7.segments(text).parts.map { GSM7.septets($0) } == [152, 22])
    }

    @Test(
        "cut after a word",
        arguments: [
            ("Le Pont-de-Montvert – Sud Mont Lozère", 160, "Le Pont-de-Montvert - Sud Mont Lozère"),
            ("Le Pont-de-Montvert – Sud Mont Lozère", 37, "Le Pont-de-Montvert - Sud Mont Lozère"),
            ("Le Pont-de-Montvert – Sud Mont Lozère", 36, "Le Pont-de-Montvert - Sud Mont..."),
            ("Le Pont-de-Montvert – Sud Mont Lozère", 33, "Le Pont-de-Montvert - Sud Mont..."),
            ("Le Pont-de-Montvert – Sud Mont Lozère", 32, "Le Pont-de-Montvert - Sud..."),
            ("Le Pont-de-Montvert – Sud Mont Lozère", 23, "Le Pont-de-Montvert..."),
            ("Le Pont-de-Montvert – Sud Mont Lozère", 12, "Le Pont..."),
            ("anticonstitutionnellement", 10, "anticon..."), ("anticonstitutionnellement", 3, "ant"),
            ("un deux", 4, "u..."), ("€€€€", 7, "€€..."), ("€€€€", 8, "€€€€"), ("un deux", 0, ""), ("", 5, ""),
            ("oui, merci", 8, "oui..."), ("cœur de Lozère", 10, "coeur..."),
        ])
    func cut(text: String, septets: Int, expected: String) {
        let cut = GSM7.cut(text, to: septets)
        #expect(cut == expected)
        #expect((GSM7.septets(cut) ?? .max) <= septets)
    }
}
