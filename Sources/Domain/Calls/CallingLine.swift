/// A line of a transcript that belongs to a call.
public enum CallingLine: Hashable, Sendable {
    case began(isWithheld: Bool)
    /// Takes the call that rings this telephone.
    case answered
    case keys(String)
    case silence
    /// The confidence is nil where the provider does not say.
    case words(String, confidence: Double?)
    /// Seconds.
    case message(Int)
    case dialled(DialOutcome)
    case ended
    /// What the service says, a sentence a line.
    case said(String)
    case did(Deed)
    /// The service rings that telephone.
    case rang(Int)

    /// What the service does besides speaking and listening.
    public enum Deed: String, Hashable, Sendable, CaseIterable {
        case tone, rings = "rings a person", hangsUp = "hangs up"
    }

    /// What came from the service, rather than from the telephone.
    public var isOfService: Bool {
        switch self {
        case .said, .did, .rang: true
        default: false
        }
    }
}

extension CallingLine: CustomStringConvertible {
    /// Nil for a line of another kind.
    init?(_ line: String) {
        let inner = String(line.dropFirst().dropLast())
        switch (line.first, line.last) {
        case ("[", "]"): self.init(bracketed: inner)
        case ("(", ")"): self.init(parenthesised: inner)
        case ("\"", _): self.init(quoted: line)
        case ("«", "»"): self = .said(String(inner.trimmingPrefix(" ").dropLast(inner.hasSuffix(" ") ? 1 : 0)))
        case ("<", ")"):
            guard inner.first == "(" else { return nil }
            let did = String(inner.dropFirst())
            if let deed = Deed(rawValue: did) {
                self = .did(deed)
            } else if did.hasPrefix(Self.rings), let number = Int(did.dropFirst(Self.rings.count)) {
                self = .rang(number)
            } else {
                return nil
            }
        default: return nil
        }
    }

    private init?(bracketed inner: String) {
        switch inner {
        case "call": self = .began(isWithheld: false)
        case "answer": self = .answered
        case "call withheld": self = .began(isWithheld: true)
        case "hang up": self = .ended
        default:
            guard !inner.isEmpty, inner.allSatisfy({ "0123456789*#".contains($0) }) else { return nil }
            self = .keys(inner)
        }
    }

    private init?(parenthesised inner: String) {
        let words = inner.split(separator: " ")
        if inner == "…" {
            self = .silence
        } else if words.count == 3, words[0] == "says", let seconds = Int(words[1]), words[2].hasPrefix("second") {
            self = .message(seconds)
        } else if inner.hasPrefix("person: "), let outcome = DialOutcome(rawValue: String(inner.dropFirst(8))) {
            self = .dialled(outcome)
        } else {
            return nil
        }
    }

    private init?(quoted line: String) {
        guard let end = line.lastIndex(of: "\""), end > line.startIndex else { return nil }
        let rest = line[line.index(after: end)...].drop { $0 == " " }
        let confidence = Double(rest)
        guard rest.isEmpty || confidence != nil else { return nil }
        self = .words(String(line[line.index(after: line.startIndex)..<end]), confidence: confidence)
    }

    public var description: String {
        switch self {
        case .began(let isWithheld): isWithheld ? "[call withheld]" : "[call]"
        case .answered: "[answer]"
        case .keys(let keys): "[\(keys)]"
        case .silence: "(…)"
        case .words(let words, let confidence): "\"\(words)\"" + (confidence.map { " \($0)" } ?? "")
        case .message(let seconds): "(says \(seconds) seconds)"
        case .dialled(let outcome): "(person: \(outcome.rawValue))"
        case .ended: "[hang up]"
        case .said(let text): "« \(text) »"
        case .did(let deed): "<(\(deed.rawValue))"
        case .rang(let telephone): "<(\(Self.rings)\(telephone))"
        }
    }

    private static let rings = "rings telephone "
}
