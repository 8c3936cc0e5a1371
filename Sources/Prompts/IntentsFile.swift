import Domain
import Yams

/// `intents.yaml`: intent → the phrases that mean it.
enum IntentsFile {
    static func intents(yaml: String, name: String) throws -> IntentWords {
        var phrases: [String: [String]] = [:]
        for (key, value) in try PromptFile.mapping(yaml, name: name) {
            guard let intent = key.scalar?.string, let items = value.sequence else {
                throw PromptFault(file: name, line: key.mark?.line, reason: "an intent must have a list of phrases")
            }
            phrases[intent] = try items.map { item in
                guard let phrase = item.scalar?.string else {
                    throw PromptFault(file: name, line: item.mark?.line, reason: "a phrase of “\(intent)” is no text")
                }
                return phrase
            }
        }
        return IntentWords(phrases: phrases)
    }
}
