/// What becomes of one Unicode scalar beyond ASCII when words are folded.
enum FoldedScalar: Equatable {
    /// It disappears, and the letters around it stay one word: accents on their own, soft hyphens, direction marks.
    case nothing
    case separator
    case ascii(UInt8)
    case letters(UInt8, UInt8)

    init(_ scalar: UInt32) {
        switch scalar {
        case 0xC0...0x17F: self = Self.latin[Int(scalar - 0xC0)]
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: self = .nothing
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: self = .nothing
        case 0x1E00...0x1EFF: self = Self.additional(scalar)
        case 0xFF01...0xFF5E: self = .ascii(UInt8(scalar - 0xFEE0))
        default: self = Self.rare(scalar)
        }
    }

    /// U+00C0 to U+017F, sixteen a line: two characters each, `.` for none and `--` for a separator.
    private static let latin: [FoldedScalar] = {
        let pairs = """
            a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.
            d.n.o.o.o.o.o.--o.u.u.u.u.y.thss
            a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.
            d.n.o.o.o.o.o.--o.u.u.u.u.y.thy.
            a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.
            d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g.
            g.g.g.g.h.h.h.h.i.i.i.i.i.i.i.i.
            i.i.ijijj.j.k.k.k.l.l.l.l.l.l.l.
            l.l.l.n.n.n.n.n.n.n.n.n.o.o.o.o.
            o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.
            s.s.t.t.t.t.t.t.u.u.u.u.u.u.u.u.
            u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.
            """
        let bytes = pairs.utf8.filter { $0 != UInt8(ascii: "\n") }
        return stride(from: 0, to: bytes.count, by: 2).map { index in
            switch (bytes[index], bytes[index + 1]) {
            case (UInt8(ascii: "-"), _): .separator
            case (let letter, UInt8(ascii: ".")): .ascii(letter)
            case (let first, let second): .letters(first, second)
            }
        }
    }()

    /// Latin Extended Additional: letters with two accents, or one below.
    private static func additional(_ scalar: UInt32) -> FoldedScalar {
        if scalar == 0x1E9E { return .letters(UInt8(ascii: "s"), UInt8(ascii: "s")) }
        let runs: [(last: UInt32, letter: Unicode.Scalar)] = [
            (0x01, "a"), (0x07, "b"), (0x09, "c"), (0x13, "d"), (0x1D, "e"), (0x1F, "f"), (0x21, "g"), (0x2B, "h"),
            (0x2F, "i"), (0x35, "k"), (0x3D, "l"), (0x43, "m"), (0x4B, "n"), (0x53, "o"), (0x57, "p"), (0x5F, "r"),
            (0x69, "s"), (0x71, "t"), (0x7B, "u"), (0x7F, "v"), (0x89, "w"), (0x8D, "x"), (0x8F, "y"), (0x95, "z"),
            (0x96, "h"), (0x97, "t"), (0x98, "w"), (0x99, "y"), (0x9A, "a"), (0x9F, "s"), (0xB7, "a"), (0xC7, "e"),
            (0xCB, "i"), (0xE3, "o"), (0xF1, "u"), (0xFF, "y"),
        ]
        let letter = runs.first { scalar - 0x1E00 <= $0.last }?.letter ?? " "
        return .ascii(UInt8(ascii: letter))
    }

    /// What people's telephones produce now and then: ordinals, superscripts, ligatures, styled letters.
    private static func rare(_ scalar: UInt32) -> FoldedScalar {
        switch scalar {
        // Windows-1252 passed on as if it were Latin-1.
        case 0x8C, 0x9C: .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
        case 0x8A, 0x9A: .ascii(UInt8(ascii: "s"))
        case 0x8E, 0x9E: .ascii(UInt8(ascii: "z"))
        case 0x9F: .ascii(UInt8(ascii: "y"))
        case 0xAA: .ascii(UInt8(ascii: "a"))
        case 0xBA, 0x1A0, 0x1A1: .ascii(UInt8(ascii: "o"))
        case 0x1AF, 0x1B0: .ascii(UInt8(ascii: "u"))
        case 0x1D49: .ascii(UInt8(ascii: "e"))
        case 0xB9: .ascii(UInt8(ascii: "1"))
        case 0xB2, 0xB3: .ascii(UInt8(ascii: "0") + UInt8(scalar - 0xB0))
        case 0x218, 0x219: .ascii(UInt8(ascii: "s"))
        case 0x21A, 0x21B: .ascii(UInt8(ascii: "t"))
        case 0x2070...0x2079, 0x2080...0x2089: .ascii(UInt8(ascii: "0") + UInt8(scalar & 0xF))
        case 0x24B6...0x24E9: .ascii(UInt8(ascii: "a") + UInt8((scalar - 0x24B6) % 26))
        case 0xFB00: .letters(UInt8(ascii: "f"), UInt8(ascii: "f"))
        case 0xFB01: .letters(UInt8(ascii: "f"), UInt8(ascii: "i"))
        case 0xFB02: .letters(UInt8(ascii: "f"), UInt8(ascii: "l"))
        case 0xFB05, 0xFB06: .letters(UInt8(ascii: "s"), UInt8(ascii: "t"))
        case 0x1D400...0x1D6A3: .ascii(UInt8(ascii: "a") + UInt8((scalar - 0x1D400) % 26))
        case 0x1D7CE...0x1D7FF: .ascii(UInt8(ascii: "0") + UInt8((scalar - 0x1D7CE) % 10))
        default: .separator
        }
    }
}
