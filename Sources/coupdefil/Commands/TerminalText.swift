/// What people wrote, or sent, as it may stand in a terminal.
enum TerminalText {
    /// On one line, without what moves the cursor, colours, rings or turns the direction of writing, and at most so many
    /// characters of it: a text must not look like another line of a list. All of it is in the JSON.
    static func line(_ text: String, most: Int = 1600) -> String {
        let line = shown(text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))
        return line.count <= most ? line : "\(line.prefix(most))…"
    }

    /// The same of a text of several lines.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { shown(String($0)) }
    }

    private static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(isHarmless(scalar) ? scalar : "\u{FFFD}") }
        return String(shown)
    }

    /// Joiners hold emoji together and do nothing else.
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\t"
        case .format: scalar == "\u{200D}" || scalar == "\u{200C}" || scalar == "\u{AD}"
        case .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
