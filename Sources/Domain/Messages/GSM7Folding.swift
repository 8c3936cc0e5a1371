extension GSM7 {
    /// The same words within the alphabet: é è à ù É Ç stay, ç ê œ ’ « » … become c e oe ' " " ..., the rest as near
    /// as it reads.
    ///
    /// Emoji and what nobody sees are left out, letters of other scripts become one "?" a run.
    /// A text that is already in the alphabet comes back as it is.
    public static func folded(_ text: String) -> String {
        if septets(text) != nil { return text }
        var folding = Folding(capacity: text.utf8.count)
        for scalar in text.unicodeScalars { folding.take(scalar) }
        return folding.finished
    }

    /// The text folded and, where it takes more than so many septets, cut after a word and ended by "...".
    ///
    /// A first word that alone is too long is cut inside.
    public static func cut(_ text: String, to septets: Int) -> String {
        let folded = folded(text)
        if let count = Self.septets(folded), count <= septets { return folded }
        let scalars = Array(folded.unicodeScalars)
        let room = septets >= 4 ? septets - 3 : septets
        var used = 0
        var end = 0
        var lastBoundary = 0
        var overflows = false
        for (index, scalar) in scalars.enumerated() {
            used += width(of: scalar)
            if isBoundary(scalar) && used - width(of: scalar) <= room { lastBoundary = index }
            if used <= room { end = index + 1 }
            if used > septets {
                overflows = true
                break
            }
        }
        guard overflows else { return folded }
        var kept = scalars[..<(lastBoundary > 0 ? lastBoundary : end)]
        while let last = kept.last, isBoundary(last) { kept.removeLast() }
        var cut = String(String.UnicodeScalarView(kept))
        if septets >= 4 { cut += "..." }
        return cut
    }

    /// What may stand between two words, and is dropped where a text is cut.
    private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\n", "\r", "-", ",", ";", ":", "/", "(", ".": true
        default: false
        }
    }
}

/// One text on its way into the alphabet, scalar by scalar.
private struct Folding {
    private var output = String.UnicodeScalarView()
    /// The last scalars were letters of another script, and stand as one "?".
    private var isInForeignRun = false
    /// Something was left out after a space: the next space would be the second of two.
    private var dropsNextSpace = false
    /// The last scalar as written, for the marks that compose with it.
    private var previous: Unicode.Scalar = " "

    init(capacity: Int) { output.reserveCapacity(capacity) }

    /// Without the space that what was left out at the end stood after.
    var finished: String {
        dropsNextSpace && output.last == " " ? String(output.dropLast()) : String(output)
    }

    mutating func take(_ scalar: Unicode.Scalar) {
        defer { previous = scalar }
        if GSM7.width(of: scalar) > 0 {
            if scalar == " " && dropsNextSpace {
                dropsNextSpace = false
                return
            }
            put(scalar)
        } else if (0x300...0x36F).contains(scalar.value) {
            compose(with: scalar)
        } else if scalar == "°" || scalar == "º" {
            takeDegree()
        } else if let replacement = FoldingTable.replacement(of: scalar) {
            for character in replacement.unicodeScalars { put(character) }
        } else {
            takeUnknown(scalar)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        isInForeignRun = false
        dropsNextSpace = false
    }

    /// "n°" and "N°" are "No"; any other degree sign or ordinal is an o.
    private mutating func takeDegree() {
        if output.last == "n" {
            output.removeLast()
            put("N")
        }
        put("o")
    }

    /// A letter and its accent written apart, as some telephones do.
    private mutating func compose(with mark: Unicode.Scalar) {
        guard let last = output.last, last == previous, let whole = FoldingTable.composed(last, mark) else { return }
        output.removeLast()
        put(whole)
    }

    private mutating func takeUnknown(_ scalar: Unicode.Scalar) {
        if let digit = scalar.decimalDigit {
            put(digit)
        } else if scalar.properties.generalCategory == .spaceSeparator {
            take(" ")
        } else if scalar.properties.isAlphabetic && !scalar.properties.isEmojiPresentation {
            if !isInForeignRun { put("?") }
            isInForeignRun = true
        } else if !isInForeignRun {
            dropsNextSpace = output.isEmpty || output.last == " " || output.last == "\n"
        }
    }
}

extension Unicode.Scalar {
    /// The ASCII digit of a decimal digit of any script ("٣" → "3"); nil for anything else.
    var decimalDigit: Unicode.Scalar? {
        if value < 0x80 { return value >= 0x30 && value <= 0x39 ? self : nil }
        guard properties.numericType == .decimal, let number = properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(number))
    }
}
