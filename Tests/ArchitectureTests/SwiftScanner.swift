/// Separates Swift text into code, comments and string literals: nested comments, raw and multi-line literals,
/// interpolations with literals inside, and regex literals.
struct SwiftScanner {
    private(set) var code: [UInt8] = []
    private(set) var comments: [UInt8] = []
    private(set) var literals: [SwiftFile.Literal] = []

    private enum Mode {
        /// In an interpolation: how many parentheses are open in it.
        case code(parentheses: Int)
        case literal(pounds: Int, quotes: Int, line: Int, text: [UInt8])
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var modes: [Mode] = [.code(parentheses: 0)]

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func scan() {
        while index < bytes.count {
            switch modes.removeLast() {
            case .code(let parentheses): scanCode(parentheses)
            case .literal(let pounds, let quotes, let line, let text): scanLiteral(pounds, quotes, line, text)
            }
        }
    }

    private mutating func scanCode(_ parentheses: Int) {
        if starts("//") { return take(until: endOfLine(), isComment: true, in: .code(parentheses: parentheses)) }
        if starts("/*") { return take(until: endOfComment(), isComment: true, in: .code(parentheses: parentheses)) }
        if let end = endOfRegex() { return take(until: end, isComment: false, in: .code(parentheses: parentheses)) }
        let pounds = count(of: "#", from: index)
        if byte(index + pounds) == UInt8(ascii: "\"") {
            let quotes = starts("\"\"\"", at: index + pounds) ? 3 : 1
            modes.append(.code(parentheses: parentheses))
            modes.append(.literal(pounds: pounds, quotes: quotes, line: line, text: []))
            return blank(pounds + quotes)
        }
        var open = parentheses
        if bytes[index] == UInt8(ascii: "(") { open += 1 }
        if bytes[index] == UInt8(ascii: ")") { open -= 1 }
        // The parenthesis that ends an interpolation; what follows is the literal again.
        if open < 0, !modes.isEmpty { return blank(1) }
        modes.append(.code(parentheses: open))
        keep(isCode: true)
    }

    private mutating func scanLiteral(_ pounds: Int, _ quotes: Int, _ start: Int, _ text: [UInt8]) {
        let escape = "\\" + String(repeating: "#", count: pounds)
        let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: pounds)
        // A literal on one line that does not end is a mistake; its line is the worst that can be lost.
        if starts(end) || (quotes == 1 && bytes[index] == UInt8(ascii: "\n")) {
            literals.append(.init(line: start, text: String(decoding: text, as: UTF8.self)))
            return starts(end) ? blank(end.utf8.count) : keep(isCode: true)
        }
        if starts(escape + "(") {
            modes.append(.literal(pounds: pounds, quotes: quotes, line: start, text: text + [UInt8(ascii: " ")]))
            modes.append(.code(parentheses: 0))
            return blank(escape.utf8.count + 1)
        }
        let length = starts(escape) ? min(escape.utf8.count + 1, bytes.count - index) : 1
        modes.append(.literal(pounds: pounds, quotes: quotes, line: start, text: text + bytes[index..<index + length]))
        blank(length)
    }

    private mutating func take(until end: Int, isComment: Bool, in mode: Mode) {
        modes.append(mode)
        while index < end { isComment ? keep(isCode: false) : blank(1) }
    }

    private mutating func keep(isCode: Bool) {
        let byte = bytes[index]
        let blank = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
        code.append(isCode ? byte : blank)
        comments.append(isCode ? blank : byte)
        advance()
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count {
            let blank = bytes[index] == UInt8(ascii: "\n") ? bytes[index] : UInt8(ascii: " ")
            code.append(blank)
            comments.append(blank)
            advance()
        }
    }

    private mutating func advance() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }
}

extension SwiftScanner {
    private func byte(_ position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

    private func starts(_ text: String, at position: Int? = nil) -> Bool {
        bytes[min(position ?? index, bytes.count)...].starts(with: text.utf8)
    }

    private func count(of character: Unicode.Scalar, from start: Int) -> Int {
        bytes[start...].prefix { $0 == UInt8(ascii: character) }.count
    }

    private func endOfLine() -> Int { bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }

    private func endOfComment() -> Int {
        var depth = 0
        var position = index
        repeat {
            if starts("/*", at: position) {
                depth += 1
                position += 2
            } else if starts("*/", at: position) {
                depth -= 1
                position += 2
            } else {
                position += 1
            }
        } while depth > 0 && position < bytes.count
        return position
    }

    /// `#/…/#`, or `/…/` on one line where an expression may begin; nil for a division.
    private func endOfRegex() -> Int? {
        if starts("#/") {
            var position = index + 2
            while position < bytes.count, !starts("/#", at: position) { position += 1 }
            return min(position + 2, bytes.count)
        }
        guard bytes[index] == UInt8(ascii: "/"), let next = byte(index + 1), !" \n\t".utf8.contains(next) else {
            return nil
        }
        let before = code.last { !" \n\t".utf8.contains($0) }
        guard before.map({ "(,=:[{;&|!?".utf8.contains($0) }) ?? true else { return nil }
        var position = index + 1
        while let byte = byte(position), byte != UInt8(ascii: "\n") {
            if byte == UInt8(ascii: "/") { return position + 1 }
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
