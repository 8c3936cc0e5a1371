/// A word, a bracket, `;` or a single `=` of Swift code.
///
/// A word behind a dot or in backticks is a name, never a keyword, and left out.
struct SwiftToken {
    let text: String
    let line: Int

    static func all(in code: String) -> [SwiftToken] {
        let bytes = Array(code.utf8)
        var tokens: [SwiftToken] = []
        var line = 1
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex { !isWordPart($0) } ?? bytes.count
            if end > index {
                let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
                if before != UInt8(ascii: "."), before != UInt8(ascii: "`") {
                    tokens.append(SwiftToken(text: String(decoding: bytes[index..<end], as: UTF8.self), line: line))
                }
                index = end
                continue
            }
            let isAssignment = bytes[index] == UInt8(ascii: "=") && index > 0 && bytes[index - 1] == UInt8(ascii: " ")
            if isAssignment || "{}()[];".utf8.contains(bytes[index]) {
                tokens.append(SwiftToken(text: String(decoding: [bytes[index]], as: UTF8.self), line: line))
            }
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            index += 1
        }
        return tokens
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
