import ArgumentParser
import Testing

@testable import coupdefil

/// What people wrote cannot act on the terminal of whoever reads it, nor look like something else in a list.
@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("Du pain, été 👩‍👩‍👧", "Du pain, été 👩‍👩‍👧"),
        ("\u{1B}]0;titre\u{7}\u{1B}[2Jrien", "\u{FFFD}]0;titre\u{FFFD}\u{FFFD}[2Jrien"),
        ("oui\n2  emergency  since 5 min", "oui ⏎ 2  emergency  since 5 min"),
        ("a\r\nb\u{85}c\u{2028}d\u{0B}e", "a ⏎ b ⏎ c ⏎ d ⏎ e"), ("\u{202E}non", "\u{FFFD}non"),
        ("\u{2066}\u{200F}x\u{9B}1m\0", "\u{FFFD}\u{FFFD}x\u{FFFD}1m\u{FFFD}"), ("", ""),
    ])
    func standsOnOneLine(text: String, shown: String) {
        #expect(TerminalText.line(text) == shown)
    }

    @Test func aLongOneIsCut() {
        #expect(TerminalText.line(String(repeating: "é", count: 2000)).count == 1601)
        #expect(TerminalText.line(String(repeating: "é", count: 1600)).count == 1600)
    }

    @Test func severalLinesStayLines() {
        #expect(TerminalText.lines("POST\u{1B}\n\nété") == ["POST\u{FFFD}", "", "été"])
    }
}

/// What the options of `queue` may not say.
@Suite struct QueueOptionsTests {
    @Test(arguments: [
        ["--reveal", "1"], ["--reveal", "1", "--reason", ""], ["--reveal", "1", "--reason", " \t"],
        ["--reveal", "1", "--reason", "rappel", "--done", "1"], ["--reveal", "un", "--reason", "rappel"],
    ]) func aNumberIsOnlyRevealedForAReason(arguments: [String]) {
        #expect(throws: (any Error).self) { try QueueCommand.parse(arguments) }
    }

    @Test func aReasonIsEnough() throws {
        #expect(try QueueCommand.parse(["--reveal", "1", "--reason", "rappel"]).reveal == 1)
    }
}
