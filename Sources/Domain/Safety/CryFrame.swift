/// A rule by which classes of words read like an emergency: "(person) fell heights - over". How it is written stands in
/// `emergencies.yaml`.
struct CryFrame: Hashable, Sendable {
    /// Whom the first class of a chain must be said of.
    enum Subject: String, Sendable {
        /// Of a person: the one who writes, or another.
        case person
        /// Of a person, or of nobody who is named; of no thing.
        case noThing = "(person)"
        /// Of somebody else than the one who writes.
        case other
        /// Of the one who writes, or of nobody who is named.
        case writer = "(writer)"
    }

    /// Classes that stand one behind the other.
    struct Chain: Hashable, Sendable {
        struct Link: Hashable, Sendable {
            let kind: Int
            /// "*": up to three words of any kind may stand before it.
            let hasGap: Bool
        }

        var subject: Subject?
        var links: [Link] = []
    }

    let alarm: Alarm
    let chains: [Chain]
    /// Classes that silence it.
    let silences: [Int]
    /// The classes without which it cannot be found.
    let needs: [Int]

    /// Nil for a line that is malformed or names a class that there is not.
    init?(_ line: String, _ alarm: Alarm, _ kinds: [String: Int]) {
        self.alarm = alarm
        var parts = line.split(separator: " - ")
        guard !parts.isEmpty else { return nil }
        let chains = parts.removeFirst().split(separator: " + ").map { Self.chain($0, kinds) }
        let silences = parts.map { kinds[String($0)] }
        guard !chains.contains(nil), !silences.contains(nil) else { return nil }
        self.chains = chains.compactMap(\.self)
        self.silences = silences.compactMap(\.self)
        needs = Set(self.chains.flatMap { $0.links.map(\.kind) }).sorted()
    }

    private static func chain(_ text: Substring, _ kinds: [String: Int]) -> Chain? {
        var chain = Chain()
        var hasGap = false
        for (index, word) in text.split(separator: " ").enumerated() {
            if index == 0, let subject = Subject(rawValue: String(word)) {
                chain.subject = subject
            } else if word == "*" {
                hasGap = true
            } else {
                guard let kind = kinds[String(word)] else { return nil }
                chain.links.append(Chain.Link(kind: kind, hasGap: hasGap))
                hasGap = false
            }
        }
        return chain.links.isEmpty || hasGap ? nil : chain
    }
}
