import Foundation

/// What the simulated telephone tells of a call; exactly one of its seven fields is there.
struct CallEvent: Encodable, Hashable, Sendable {
    /// What the page of the telephone fills in.
    struct Envelope: Encodable, Sendable {
        let id: String
        /// Left out for a number that is withheld.
        let from: String?
        let to: String
        let event: CallEvent

        func encode(to encoder: any Encoder) throws {
            try event.encode(to: encoder)
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(id, forKey: .id)
            try fields.encodeIfPresent(from, forKey: .from)
            try fields.encode(to, forKey: .to)
        }

        private enum Key: String, CodingKey { case id, from, to }
    }

    struct Recording: Codable, Hashable, Sendable {
        /// Empty for nothing said.
        var url = ""
        var seconds = 0
    }

    var began: Bool?
    var digits: String?
    var speech: String?
    var silence: Bool?
    var recorded: Recording?
    var dialled: String?
    var ended: Bool?
}

/// What the service's answer makes the telephone do.
struct CallAnswer: Decodable, Sendable {
    let next: String
    let steps: [Step]

    struct Step: Decodable, Sendable {
        let step: String
        var prompt: [Sentence]?
        var digits: Int?
        var hints: [String]?
        var isSecret: Bool?
        var number: String?
    }

    struct Sentence: Decodable, Sendable {
        let text: String
    }

    /// The turn in the address of the next event.
    var turn: Int? {
        let query = next.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()
        return FormItems(query)?["turn"].flatMap { Int($0) }
    }
}
