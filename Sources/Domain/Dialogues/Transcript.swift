/// A dialogue as a file that anybody can read: what was received and sent, by which telephone, and the time between.
///
///     # a remark
///     @ 2                 the second telephone speaks from here on; the first one at the start
///     > LISTE MENDE       received
///     < Autour de…        sent
///     <2 Votre annonce…   sent to the second telephone, while another speaks
///     ~ 10 minutes        time passes: seconds, minutes, hours, days
///
/// A call, by the telephone that speaks (from 50 on they are landlines):
///
///     [call]              it rings us; [call withheld] without its number
///     [answer]            it takes the call of ours that rings it
///     [1] [48000] [*]     keys
///     (…)                 a silence
///     "mes courses" 0.3   words that were said, and how sure the provider is of them; quite, where it does not say
///     (says 12 seconds)   a message after the tone; 0 for an empty one
///     (person: busy)      what came of ringing a person: answered, busy, no answer, failed
///     [hang up]
///     « Bonjour. »        what the service says
///     <(tone)             what it does: a tone, ringing a person, ringing a telephone, hanging up
public struct Transcript: Hashable, Sendable {
    public enum Line: Hashable, Sendable {
        case remark(String)
        case telephone(Int)
        case received(String)
        case sent(String)
        /// To a telephone that does not speak just now.
        case sentTo(Int, String)
        /// Seconds.
        case passed(Int)
        case calling(CallingLine)
    }

    public var lines: [Line]

    public init(_ lines: [Line] = []) { self.lines = lines }

    /// Throws the first line that is none of these.
    public init(parsing text: String) throws(TranscriptFault) {
        lines = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            guard let line = Line(String(line)) else { throw TranscriptFault(line: index + 1) }
            lines.append(line)
        }
    }

    public var text: String { lines.map { "\($0)\n" }.joined() }
}

/// A line of a transcript that means nothing.
public struct TranscriptFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public var description: String { "line \(line) is none of a transcript's: > < @ ~ # [ ( \" «" }
}

extension Transcript.Line: CustomStringConvertible {
    /// Nil for a line that begins with none of the signs, or whose time or telephone cannot be read.
    public init?(_ line: String) {
        if let calling = CallingLine(line) {
            self = .calling(calling)
            return
        }
        let rest = String(line.dropFirst().drop { $0 == " " })
        switch line.first {
        case "#": self = .remark(rest)
        // What people write is kept to the last space.
        case ">": self = .received(line.hasPrefix("> ") ? String(line.dropFirst(2)) : rest)
        case "<" where line.dropFirst().first?.isNumber == true:
            guard let space = rest.firstIndex(of: " "), let number = Int(rest[..<space]), (1...99).contains(number)
            else {
                return nil
            }
            self = .sentTo(number, String(rest[rest.index(after: space)...]))
        case "<": self = .sent(line.hasPrefix("< ") ? String(line.dropFirst(2)) : rest)
        case "@":
            guard let number = Int(rest), (1...99).contains(number) else { return nil }
            self = .telephone(number)
        case "~":
            guard let seconds = Self.seconds(rest) else { return nil }
            self = .passed(seconds)
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .remark(let text): "# \(text)"
        case .telephone(let number): "@ \(number)"
        case .received(let text): "> \(text)"
        case .sent(let text): "< \(text)"
        case .sentTo(let number, let text): "<\(number) \(text)"
        case .passed(let seconds): "~ \(Self.time(seconds))"
        case .calling(let line): "\(line)"
        }
    }

    private static let units = [("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)]

    private static func seconds(_ text: String) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (0...1_000_000).contains(count) else { return nil }
        return units.first { words[1] == $0.0 || words[1] == "\($0.0)s" }.map { $0.1 * count }
    }

    private static func time(_ seconds: Int) -> String {
        let unit = units.first { seconds % $0.1 == 0 && seconds >= $0.1 } ?? ("second", 1)
        let count = seconds / unit.1
        return "\(count) \(unit.0)\(count == 1 ? "" : "s")"
    }
}
