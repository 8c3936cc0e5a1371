import Domain

/// What a typed line means in a call: keys, a silence, words, what is said after the tone, what becomes of ringing a person.
struct TypedCall: Hashable, Sendable {
    private enum Stage: Hashable, Sendable {
        case talking, message, person, over
    }

    private var stage = Stage.talking

    var isOver: Bool { stage == .over }

    /// The line of a transcript; whoever writes its signs may do that, too.
    func line(_ written: String) -> Transcript.Line {
        let words = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty, words.allSatisfy({ "0123456789*#".contains($0) }) { return .calling(.keys(words)) }
        if words.lowercased() == "hang up" { return .calling(.ended) }
        if let line = Transcript.Line(words), !line.isOfService { return line }
        switch stage {
        case .message: return .calling(.message(Self.seconds(words)))
        // Whatever else is said is said to somebody.
        case .person: return .calling(.dialled(words.isEmpty ? .noAnswer : DialOutcome(rawValue: words) ?? .answered))
        case .talking, .over: return .calling(words.isEmpty ? .silence : .words(words, confidence: nil))
        }
    }

    /// Takes note of what came of a line.
    mutating func heard(_ lines: [Transcript.Line]) {
        for case .calling(let line) in lines {
            switch line {
            case .did(.tone): stage = .message
            case .did(.rings): stage = .person
            case .did(.hangsUp), .ended: stage = .over
            case .began, .answered, .keys, .silence, .words, .message, .dialled: stage = .talking
            case .said, .rang: break
            }
        }
    }

    /// How long people take to say it; 0 for nothing.
    private static func seconds(_ words: String) -> Int { words.isEmpty ? 0 : max(1, words.count / 14) }
}

extension Transcript.Line {
    /// What was sent or said by the service, rather than typed.
    var isOfService: Bool {
        switch self {
        case .sent, .sentTo: true
        case .calling(let line): line.isOfService
        case .remark, .telephone, .received, .passed: false
        }
    }
}
