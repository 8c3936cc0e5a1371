/// A text with `{{placeholders}}`, cut into its pieces once.
struct PromptText: Sendable {
    private enum Piece: Sendable {
        case words(String)
        case placeholder(String)
    }

    private let pieces: [Piece]
    let placeholders: Set<String>

    /// Throws a reason if a brace is left open or a name is empty.
    init(_ text: String) throws(PromptTextFault) {
        var pieces: [Piece] = []
        var placeholders: Set<String> = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.words(String(rest[..<open.lowerBound]))) }
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { throw .unclosed }
            let name = String(rest[open.upperBound..<close.lowerBound])
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber }) else { throw .badName(name) }
            pieces.append(.placeholder(name))
            placeholders.insert(name)
            rest = rest[close.upperBound...]
        }
        if rest.firstRange(of: "}}") != nil { throw .unopened }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
        self.placeholders = placeholders
    }

    func filled(_ values: [String: String]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .placeholder(let name):
                assert(values[name] != nil, "no value for {{\(name)}}")
                text += values[name] ?? ""
            }
        }
        return text
    }
}

enum PromptTextFault: Error {
    case unclosed, unopened
    case badName(String)

    var reason: String {
        switch self {
        case .unclosed: "“{{” is not closed by “}}”"
        case .unopened: "“}}” was not opened by “{{”"
        case .badName(let name): "“\(name)” is not the name of a placeholder"
        }
    }
}
