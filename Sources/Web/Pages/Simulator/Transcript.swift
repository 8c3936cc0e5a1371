import Foundation

/// What was said on the simulated telephones so far: it travels in the page, for the server keeps nothing of it.
struct Transcript: Codable, Hashable, Sendable {
    struct Line: Codable, Hashable, Sendable {
        /// Which telephone, from 0.
        var telephone: Int
        /// From the service to the telephone.
        var isReply: Bool
        /// "14:05".
        var time: String
        var text: String
    }

    /// The telephones' own numbers, as written.
    var numbers: [String]
    var lines: [Line]
    /// Nil until somebody calls.
    var call: PageCall?
    /// The id of the last text that arrived by itself; nil where nobody looked yet.
    var seen: Int64?

    static let most = 4
    /// Lines that are kept; the oldest go first.
    static let longest = 60
    /// Bytes of the encoded form for all of it: the next text of 1,600 emoji takes 19,200 of the 64 kB of a body.
    static let mostFormBytes = 44_000

    /// Fictional mobiles: Arcep keeps 06 39 98 00 00 to 06 39 98 99 99 for films and books.
    static let fictional = ["06 39 98 00 01", "06 39 98 00 02", "06 39 98 00 03", "06 39 98 00 04"]

    init(telephones: Int) {
        numbers = Array(Self.fictional.prefix(min(max(telephones, 2), Self.most)))
        lines = []
    }

    /// Whether it may be one that a page of ours made.
    var isSound: Bool {
        (2...Self.most).contains(numbers.count) && lines.count <= Self.longest
            && lines.allSatisfy { numbers.indices.contains($0.telephone) } && call?.isSound != false
    }

    mutating func add(_ line: Line) {
        lines.append(line)
        if lines.count > Self.longest { lines.removeFirst(lines.count - Self.longest) }
        shorten()
    }

    /// Keeps what is said on the telephone, as far as there is room.
    mutating func keep(_ call: PageCall) {
        self.call = call
        shorten()
    }

    private mutating func shorten() {
        while formBytes > Self.mostFormBytes {
            if let said = call?.lines.count, said > 0, said >= lines.count || lines.isEmpty {
                call?.lines.removeFirst()
            } else if !lines.isEmpty {
                lines.removeFirst()
            } else {
                return
            }
        }
    }

    /// As the page's forms carry it.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Bytes that it takes in the body of the next form, where all but letters, digits, `*-._` and spaces takes three.
    var formBytes: Int {
        json.utf8.reduce(0) { $0 + (Self.plain.contains($1) ? 1 : 3) }
    }

    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*-._ ".utf8)
}
