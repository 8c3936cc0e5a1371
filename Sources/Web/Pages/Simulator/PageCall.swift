/// A call from the simulated telephone without JavaScript: it travels in the page, for the server keeps nothing of it.
struct PageCall: Codable, Hashable, Sendable {
    struct Line: Codable, Hashable, Sendable {
        var speaker: Speaker
        var text: String
    }

    enum Speaker: String, Codable, Hashable, Sendable {
        case service, caller
        /// What happens on the line: a tone, a silence.
        case line
    }

    /// What the telephone waits for.
    enum Stage: Codable, Hashable, Sendable {
        /// Nobody calls.
        case hungUp
        /// `words`: the service also listens for speech.
        case keys(most: Int, isSecret: Bool, words: Bool)
        /// What is said after the tone.
        case message
        /// Somebody is rung; the last two digits of their number.
        case rung(String)
    }

    /// The telephone's own number, as written.
    var number: String = Self.fictional
    var isWithheld = false
    var id = ""
    /// The turn that the service waits to hear of.
    var turn = 0
    var stage: Stage = .hungUp
    /// Keys of a number that is not complete yet.
    var keys = ""
    var lines: [Line] = []

    /// A fictional landline: Arcep keeps 04 65 71 00 00 to 04 65 71 99 99 for films and books.
    static let fictional = "04 65 71 00 51"
    /// Lines that are kept; the oldest go first.
    static let longest = 40

    /// Whether it may be one that a page of ours made.
    var isSound: Bool {
        guard lines.count <= Self.longest, turn >= 0, id.utf8.count <= 100, number.count <= 30, keys.utf8.count <= 32
        else { return false }
        switch stage {
        case .keys(let most, _, _): return (1...32).contains(most)
        case .rung(let digits): return digits.count <= 2
        case .hungUp, .message: return true
        }
    }

    var isOver: Bool { stage == .hungUp }

    mutating func add(_ speaker: Speaker, _ text: String) {
        lines.append(Line(speaker: speaker, text: text))
        if lines.count > Self.longest { lines.removeFirst(lines.count - Self.longest) }
    }
}
