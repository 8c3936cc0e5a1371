/// What a character outside of the alphabet becomes; the choices are of `facts/telecom.md` §5, for French first.
enum FoldingTable {
    static func replacement(of scalar: Unicode.Scalar) -> String? {
        if let replacement = replacements[scalar] { return replacement }
        // Full-width forms are ASCII, moved; fancy or not, their letters are in the alphabet but for the back-tick.
        if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
            return ascii == "`" ? "'" : String(ascii)
        }
        return nil
    }

    /// The letter with the mark where the alphabet has it; nil leaves the bare letter.
    static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        compositions[Pair(letter: letter, mark: mark)]
    }

    private struct Pair: Hashable {
        let letter: Unicode.Scalar
        let mark: Unicode.Scalar
    }

    private static let compositions: [Pair: Unicode.Scalar] = {
        let marks: [(Unicode.Scalar, letters: String, whole: String)] = [
            ("\u{300}", "aeiou", "àèìòù"),
            ("\u{301}", "eE", "éÉ"),
            ("\u{303}", "nN", "ñÑ"),
            ("\u{308}", "aouAOU", "äöüÄÖÜ"),
            ("\u{30A}", "aA", "åÅ"),
            ("\u{327}", "C", "Ç"),
        ]
        var table: [Pair: Unicode.Scalar] = [:]
        for (mark, letters, whole) in marks {
            for (letter, composed) in zip(letters.unicodeScalars, whole.unicodeScalars) {
                table[Pair(letter: letter, mark: mark)] = composed
            }
        }
        return table
    }()

    private static let replacements: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (characters, replacement) in groups {
            for scalar in characters.unicodeScalars { table[scalar] = replacement }
        }
        return table
    }()

    /// Many characters that become the same, by what they become.
    private static let groups: [(characters: String, replacement: String)] = [
        ("áâãāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặª", "a"), ("ÀÁÂÃĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ", "A"), ("ḃḅḇ", "b"), ("ḂḄḆ", "B"),
        ("çćĉċčḉ", "c"), ("ĆĈĊČḈ", "C"), ("ďḋḍḏḑḓđð", "d"), ("ĎḊḌḎḐḒĐÐ", "D"), ("êëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "e"),
        ("ÈÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ", "E"), ("ḟ", "f"), ("Ḟ", "F"), ("ĝğġģǧǵḡ", "g"), ("ĜĞĠĢǦǴḠ", "G"),
        ("ĥȟḣḥḧḩḫẖħ", "h"), ("ĤȞḢḤḦḨḪĦ", "H"), ("íîïĩīĭįǐȉȋḭḯỉịı", "i"), ("ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ", "I"), ("ĵǰ", "j"),
        ("Ĵ", "J"), ("ķǩḱḳḵĸ", "k"), ("ĶǨḰḲḴ", "K"), ("ĺļľḷḹḻḽŀł", "l"), ("ĹĻĽḶḸḺḼĿŁ", "L"), ("ḿṁṃ", "m"),
        ("ḾṀṂ", "M"), ("ńņňǹṅṇṉṋŋ", "n"), ("ŃŅŇǸṄṆṈṊŊ", "N"), ("óôõōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "o"),
        ("ÒÓÔÕŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ", "O"), ("ṕṗ", "p"), ("ṔṖ", "P"), ("ŕŗřȑȓṙṛṝṟ", "r"),
        ("ŔŖŘȐȒṘṚṜṞ", "R"), ("śŝşšșṡṣṥṧṩſ", "s"), ("ŚŜŞŠȘṠṢṤṦṨ", "S"), ("ţťțṫṭṯṱẗŧ", "t"), ("ŢŤȚṪṬṮṰŦ", "T"),
        ("úûũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "u"), ("ÙÚÛŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ", "U"), ("ṽṿ", "v"), ("ṼṾ", "V"),
        ("ŵẁẃẅẇẉẘ", "w"), ("ŴẀẂẄẆẈ", "W"), ("ẋẍ", "x"), ("ẊẌ", "X"), ("ýÿŷȳẏẙỳỵỷỹ", "y"), ("ÝŶŸȲẎỲỴỶỸ", "Y"),
        ("źżžẑẓẕ", "z"), ("ŹŻŽẐẒẔ", "Z"),
        ("œ", "oe"), ("Œ", "OE"), ("ĳ", "ij"), ("Ĳ", "IJ"), ("ẞ", "SS"), ("þ", "th"), ("Þ", "Th"),
        ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅﬆ", "st"), ("µμ", "u"),
        ("’‘‚‛′`´ʼʹˈ", "'"), ("«»“”„‟″", "\""), ("‹", "<"), ("›", ">"), ("…", "..."), ("‥", ".."),
        ("–—―‐‑‒−⁃•‣▪●◦", "-"), ("·", "."), ("⁄∕÷", "/"), ("×✕✖", "x"), ("≤", "<="), ("≥", ">="), ("≠", "<>"),
        ("≈", "~"),
        ("→➜➡", "->"), ("←⬅", "<-"), ("⇒", "=>"), ("⚠", "!"), ("✓✔", "OK"),
        ("¹", "1"), ("²", "2"), ("³", "3"), ("¼", "1/4"), ("½", "1/2"), ("¾", "3/4"), ("‰", "%"), ("¢", "c"),
        ("№", "No"), ("™", "(TM)"), ("©", "(C)"), ("®", "(R)"), ("¦", "|"), ("¬", "-"), ("¨", "\""), ("¸", ","),
        ("℃", "oC"), ("\u{212A}", "K"), ("\u{212B}", "Å"), ("ℹ", "i"), ("Α", "A"), ("Β", "B"), ("Ε", "E"), ("Ζ", "Z"),
        ("Η", "H"), ("Ι", "I"), ("Κ", "K"),
        ("Μ", "M"),
        ("Ν", "N"), ("Ο", "O"), ("Ρ", "P"), ("Τ", "T"), ("Υ", "Y"), ("Χ", "X"),
        ("\t\u{A0}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{2028}", " "), ("\u{2029}\u{85}\u{0B}", "\n"),
    ]
}
