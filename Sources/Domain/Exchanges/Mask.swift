/// Takes telephone numbers and secrets out of what is kept of an exchange.
public enum Mask {
    /// The text with every run of nine or more digits cut to its last two ("+33612345678" → "+…78"), also in
    /// percent-encoding and with single spaces, dots or hyphens between the digits.
    public static func numbers(_ text: String) -> String {
        var result: [UInt8] = []
        var run: [UInt8] = []
        var digits = 0
        result.reserveCapacity(text.utf8.count)
        func flush() {
            if digits >= longestKept {
                let kept = run.filter(isDigit).suffix(2)
                let tail = run[(run.lastIndex(where: isDigit).map { $0 + 1 } ?? 0)...]
                result += Array("…".utf8) + kept + tail
            } else {
                result += run
            }
            run.removeAll(keepingCapacity: true)
            digits = 0
        }
        for byte in text.utf8 {
            if isDigit(byte) {
                run.append(byte)
                digits += 1
            } else if digits > 0, isSeparator(byte), run.last.map(isDigit) == true {
                run.append(byte)
            } else {
                flush()
                result.append(byte)
            }
        }
        flush()
        return String(decoding: result, as: UTF8.self)
    }

    /// The value of a header that may be kept: nothing of those that prove who calls.
    public static func header(_ name: String, _ value: String) -> String {
        secretHeaders.contains(name.lowercased()) ? "•••" : numbers(value)
    }

    /// Digits in a row from which on they are taken for a telephone number; a French one has nine after its 0 or +33.
    private static let longestKept = 9

    private static let secretHeaders: Set<String> = [
        "authorization", "cookie", "x-simulator-key", "x-twilio-signature", "i-twilio-idempotency-token", "x-signature",
        "x-plivo-signature-v3", "telnyx-signature-ed25519", "x-signalwire-signature",
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
}
