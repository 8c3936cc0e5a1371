/// When an office is open in an ordinary week, local time; holidays are not known.
public struct OpeningHours: Hashable, Sendable, CustomStringConvertible {
    /// One or several neighbouring days with the same spans.
    public struct Rule: Hashable, Sendable {
        public let days: ClosedRange<Weekday>
        public let spans: [Span]
    }

    /// From opening to closing, in minutes since midnight.
    public struct Span: Hashable, Sendable {
        public let opens: Int
        public let closes: Int
    }

    /// Days ascending and never twice; spans ascending and apart from each other.
    public let rules: [Rule]

    /// Reads the part of OpenStreetMap's `opening_hours` that the tables use ("Mo-Tu 09:00-12:00,14:00-17:00; Th
    /// 14:00-17:00"); nil for anything else.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let hours = text.withUTF8({ OpeningHours(utf8: $0) }) else { return nil }
        self = hours
    }

    init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        var reader = Reader(text: text)
        var rules: [Rule] = []
        while true {
            guard let rule = reader.rule() else { return nil }
            if let last = rules.last, last.days.upperBound >= rule.days.lowerBound { return nil }
            rules.append(rule)
            if reader.isAtEnd { break }
            guard reader.take(";"), reader.take(" ") else { return nil }
        }
        self.rules = rules
    }

    /// The notation that it was read from.
    public var description: String {
        rules.map { rule in
            let (first, last) = (rule.days.lowerBound.short, rule.days.upperBound.short)
            let spans = rule.spans.map { "\(Self.text($0.opens))-\(Self.text($0.closes))" }.joined(separator: ",")
            return "\(first == last ? first : "\(first)-\(last)") \(spans)"
        }.joined(separator: "; ")
    }

    /// Whether the office is open on a day at a minute since midnight; at closing time it no longer is.
    public func isOpen(on day: Weekday, minute: Int) -> Bool {
        rules.contains { rule in
            rule.days.contains(day) && rule.spans.contains { ($0.opens..<$0.closes).contains(minute) }
        }
    }

    /// When the office is open on that day; empty when it is closed.
    public func spans(on day: Weekday) -> [Span] { rules.first { $0.days.contains(day) }?.spans ?? [] }

    /// 570 → "09:30".
    private static func text(_ minutes: Int) -> String {
        let parts = [minutes / 60, minutes % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Walks over the bytes; 35,000 of these are checked whenever the server starts.
    private struct Reader {
        let text: UnsafeBufferPointer<UInt8>
        var index = 0

        var isAtEnd: Bool { index == text.count }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        mutating func rule() -> Rule? {
            guard let first = day() else { return nil }
            var last = first
            if take("-") {
                guard let day = day(), day > first else { return nil }
                last = day
            }
            guard take(" ") else { return nil }
            var spans: [Span] = []
            repeat {
                guard let opens = time(), take("-"), let closes = time(), opens < closes else { return nil }
                if let last = spans.last, last.closes >= opens { return nil }
                spans.append(Span(opens: opens, closes: closes))
            } while take(",")
            return Rule(days: first...last, spans: spans)
        }

        private mutating func day() -> Weekday? {
            guard index + 2 <= text.count else { return nil }
            defer { index += 2 }
            return Weekday(short: text[index], text[index + 1])
        }

        /// "09:30" → 570, up to 24:00.
        private mutating func time() -> Int? {
            guard let hour = twoDigits(), take(":"), let minute = twoDigits(), minute < 60 else { return nil }
            let time = hour * 60 + minute
            return time <= 24 * 60 ? time : nil
        }

        private mutating func twoDigits() -> Int? {
            guard index + 2 <= text.count else { return nil }
            let (tens, units) = (Int(text[index]) - 48, Int(text[index + 1]) - 48)
            guard (0...9).contains(tens), (0...9).contains(units) else { return nil }
            index += 2
            return tens * 10 + units
        }
    }
}
