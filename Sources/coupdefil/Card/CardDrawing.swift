/// The card as an SVG of A6, in points: print of 14 points and more, black, white and two dark colours.
struct CardDrawing {
    private let card: Card
    private var svg = ""

    /// 105 by 148 millimetres.
    private static let (width, height) = (297.64, 419.53)
    private static let margin = 16.0
    /// Nothing is smaller.
    static let smallest = 14.0
    private static let (ink, teal, red) = ("#111111", "#0d5457", "#9b1410")

    init(_ card: Card) { self.card = card }

    /// The whole document.
    static func svg(of card: Card) -> String {
        var drawing = CardDrawing(card)
        drawing.head()
        drawing.number()
        drawing.keys()
        drawing.foot()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="105mm" height="148mm" viewBox="0 0 \(width) \(height)" \
            font-family="Liberation Sans, Arial, Helvetica, sans-serif" role="img" aria-label="\(escaped(card.name)), \
            \(escaped(card.number))">
            <rect width="\(width)" height="\(height)" fill="#ffffff"/>
            \(drawing.svg)</svg>

            """
    }

    private mutating func head() {
        box(0, 0, Self.width, 84, fill: Self.teal)
        centred(card.name, y: 35, size: 30, isBold: true, fill: "#ffffff")
        centred(card.lead, y: 56, size: 15.5, fill: "#ffffff")
        centred(card.operatorName, y: 75, size: Self.smallest, fill: "#ffffff")
    }

    private mutating func number() {
        centred(card.call, y: 105, size: 16)
        centred(card.number, y: 140, size: 38, isBold: true)
        for (index, note) in card.notes.enumerated() {
            centred(note, y: 159 + 17 * Double(index), size: Self.smallest)
        }
    }

    /// The rows share what is left between the number and the foot.
    private mutating func keys() {
        let (top, bottom) = (188.0, Self.height - 52)
        let row = min((bottom - top) / Double(max(1, card.lines.count)), 34)
        let side = min(row - 5.5, 27)
        for (index, line) in card.lines.enumerated() {
            let y = top + row * Double(index)
            box(Self.margin, y, side + 8, side, fill: Self.teal, radius: 6)
            // The star hangs higher than a digit.
            let baseline = y + side / 2 + (line.key == "*" ? 13 : 7)
            text(
                "\(line.key)", x: Self.margin + (side + 8) / 2, y: baseline, size: line.key == "*" ? 30 : 20,
                isBold: true,
                anchor: "middle", fill: "#ffffff")
            let left = Self.margin + side + 21
            let size = Self.size(line.purpose, at: 18, within: Self.width - left - Self.margin)
            text(line.purpose, x: left, y: y + side / 2 + size * 0.35, size: size)
        }
    }

    private mutating func foot() {
        box(0, Self.height - 46, Self.width, 46, fill: Self.red)
        let y = Self.height - 16
        let words = "\(card.emergency) \(card.emergencyNumbers)"
        let size = Self.size(words, at: 22, isBold: true, within: Self.width - 2 * Self.margin)
        text(words, x: Self.width / 2, y: y, size: size, isBold: true, anchor: "middle", fill: "#ffffff")
    }

    private mutating func centred(
        _ words: String, y: Double, size: Double, isBold: Bool = false, fill: String = CardDrawing.ink
    ) {
        let size = Self.size(words, at: size, isBold: isBold, within: Self.width - 2 * Self.margin)
        text(words, x: Self.width / 2, y: y, size: size, isBold: isBold, anchor: "middle", fill: fill)
    }

    /// Smaller where it would be wider, and squeezed by `textLength` where even the smallest would.
    static func size(_ words: String, at size: Double, isBold: Bool = false, within width: Double) -> Double {
        max(smallest, min(size, width / (Self.em(words) * (isBold ? 1.08 : 1))))
    }

    /// About how wide words are, in their size: figures of Arial, rounded.
    static func em(_ words: String) -> Double {
        words.reduce(0.01) { sum, letter in
            switch letter {
            case "i", "j", "l", "f", "t", "I", " ", "\u{A0}", ".", ",", "’", "'", ":": sum + 0.28
            case "m", "w", "M", "W": sum + 0.85
            case _ where letter.isUppercase: sum + 0.7
            default: sum + 0.56
            }
        }
    }

    private mutating func text(
        _ words: String, x: Double, y: Double, size: Double, isBold: Bool = false, anchor: String = "start",
        fill: String = CardDrawing.ink
    ) {
        let room = anchor == "middle" ? Self.width - 2 * Self.margin : Self.width - x - Self.margin
        let isTooWide = Self.em(words) * size * (isBold ? 1.08 : 1) > room + 1
        let squeeze = isTooWide ? #" textLength="\#(Self.short(room))" lengthAdjust="spacingAndGlyphs""# : ""
        let weight = isBold ? #" font-weight="bold""# : ""
        let anchored = anchor == "start" ? "" : #" text-anchor="\#(anchor)""#
        svg += """
            <text x="\(Self.short(x))" y="\(Self.short(y))" font-size="\(Self.short(size))"\(weight)\(anchored)\(squeeze) \
            fill="\(fill)">\(Self.escaped(words))</text>

            """
    }

    private mutating func box(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, radius: Double = 0
    ) {
        let corner = radius > 0 ? #" rx="\#(Self.short(radius))""# : ""
        svg += """
            <rect x="\(Self.short(x))" y="\(Self.short(y))" width="\(Self.short(width))" height="\(Self.short(height))"\
            \(corner) fill="\(fill)"/>

            """
    }

    private static func short(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
