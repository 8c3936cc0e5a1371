/// Takes telephone numbers and secrets out of what is kept of an exchange.
public enum Mask {
    /// The text with every run of nine or more digits cut to its last two ("+33612345678" → "+…78"), also in
    /// percent-encoding and with single spaces, dots or hyphens between the digits.
    public static func numbers(_ text: String) -> String {
        var text = text
        return text.withUTF8 { source in
            String(unsafeUninitializedCapacity: source.count) { target in
                var masking = Masking(source, target)
                return masking.run()
            }
        }
    }

    /// Whether a header proves who calls, so that nothing of its value may be kept.
    public static func isSecret(_ name: String) -> Bool {
        secretLengths.contains(name.utf8.count) && secretHeaders.contains(name.lowercased())
    }

    private static let secretHeaders: Set<String> = [
        "authorization", "cookie", "x-simulator-key", "x-twilio-signature", "i-twilio-idempotency-token", "x-signature",
        "x-plivo-signature-v3", "telnyx-signature-ed25519", "x-signalwire-signature",
    ]

    private static let secretLengths = Set(secretHeaders.map(\.utf8.count))
}

/// One pass over the bytes of a text; what it writes is never longer than what it reads.
private struct Masking {
    private let source: UnsafeBufferPointer<UInt8>
    private let target: UnsafeMutableBufferPointer<UInt8>
    private var written = 0

    init(_ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>) {
        self.source = source
        self.target = target
    }

    /// How many bytes were written.
    mutating func run() -> Int {
        var position = 0
        while position < source.count {
            if Self.isDigit(source[position]) {
                position = mask(from: position)
            } else {
                write(source[position])
                position += 1
            }
        }
        return written
    }

    /// Writes the run of digits that starts there, or what is kept of it; where the run ends.
    private mutating func mask(from start: Int) -> Int {
        var (digits, end) = (0, start)
        var last = (start, start)
        while end < source.count {
            if Self.isDigit(source[end]) {
                digits += 1
                last = (last.1, end)
            } else if !Self.isSeparator(source[end]) || end != last.1 + 1 {
                break
            }
            end += 1
        }
        guard digits >= Self.longestKept else {
            for position in start..<end { write(source[position]) }
            return end
        }
        for byte in Self.ellipsis { write(byte) }
        write(source[last.0])
        for position in last.1..<end { write(source[position]) }
        return end
    }

    private mutating func write(_ byte: UInt8) {
        target[written] = byte
        written += 1
    }

    /// Digits in a row from which on they are taken for a telephone number; a French one has nine after its 0 or +33.
    private static let longestKept = 9

    private static let ellipsis = Array("…".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
}
