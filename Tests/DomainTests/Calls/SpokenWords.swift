import Domain
import Foundation

/// The project's own sentences for callers, read without a library so that the bench can be compiled alone.
struct SpokenWords: Wording {
    /// By key, cut where a value stands: text, name of a value, text…
    private let texts: [String: [String]]

    init() throws {
        let file = Places.root.appending(path: "Prompts/fr/voice.yaml")
        var texts: [String: [String]] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let sides = line.split(separator: ":", maxSplits: 1)
            if sides.count == 2 {
                let text = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
                texts[String(sides[0])] = text.components(separatedBy: "{{").flatMap {
                    $0.components(separatedBy: "}}")
                }
            }
        }
        self.texts = texts
    }

    func text(_ key: some PhraseKey, _ values: [String: String]) -> String {
        (texts[key.rawValue] ?? ["", key.rawValue]).enumerated().reduce(into: "") { text, piece in
            text += piece.offset.isMultiple(of: 2) ? piece.element : values[piece.element] ?? "{{\(piece.element)}}"
        }
    }
}
