import Domain
import Yams

/// `intents.yaml` and `emergencies.yaml`: the phrases by which people say what they want, by intent and by list.
enum IntentsFile {
    static let names = ["intents.yaml", "emergencies.yaml"]

    /// The lists of all files together. Throws where one is broken, stands in two files, or is read by nothing.
    static func intents(_ files: [(name: String, yaml: String)]) throws -> IntentWords {
        var phrases: [String: [String]] = [:]
        for (name, yaml) in files {
            for (key, value) in try PromptFile.mapping(yaml, name: name) {
                guard let intent = key.scalar?.string, let items = value.sequence else {
                    throw PromptFault(file: name, line: key.mark?.line, reason: "an intent must have a list of phrases")
                }
                guard phrases[intent] == nil else {
                    throw PromptFault(
                        file: name, line: key.mark?.line, reason: "“\(intent)” stands in another file too")
                }
                phrases[intent] = try items.map { item in
                    guard let phrase = item.scalar?.string else {
                        throw PromptFault(
                            file: name, line: item.mark?.line, reason: "a phrase of “\(intent)” is no text")
                    }
                    return phrase
                }
            }
        }
        let words = IntentWords(phrases: phrases)
        if let frame = words.brokenFrames.first {
            throw PromptFault(file: "emergencies.yaml", reason: "“\(frame)” names a class that there is not")
        }
        return words
    }
}
