/// A text from a simulated telephone, as the webhook takes it.
struct SimulatorMessage: Encodable {
    let id: String
    /// Empty for a number that is withheld.
    let from: String
    let to: String
    let text: String

    /// `form`: the id of the form that sends it. The same text from the same form is the same message, whether it is sent again
    /// because no answer came, or because the browser loads the page again; another text is another message.
    init(form: String, from: String, to: String, text: String) {
        id = "\(form)-\(Self.fingerprint("\(from)\u{1F}\(text)"))"
        self.from = from
        self.to = to
        self.text = text
    }

    /// Spelled out, because a number that is withheld is null, not left out.
    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(from.isEmpty ? nil : from, forKey: .from)
        try fields.encode(to, forKey: .to)
        try fields.encode(text, forKey: .text)
    }

    private enum Key: String, CodingKey { case id, from, to, text }

    /// FNV-1a, the same in every process, unlike Swift's own hashes.
    private static func fingerprint(_ text: String) -> String {
        String(text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}
