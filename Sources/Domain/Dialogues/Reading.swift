/// How a dialogue reads an understanding.
extension Understanding {
    /// Above this the person said what they want ("besoin", "je propose", "liste"), rather than only naming a thing or a place.
    static let explicitConfidence = 0.8

    var isExplicit: Bool { confidence >= Self.explicitConfidence }

    /// What the person asks for; beside a cry for help too.
    var wish: Intent { intent == .emergency ? besideAlarm ?? .emergency : intent }

    /// The person's words, if they tell more than an intent, a category and a place do: up to three words never do.
    var wordsWorthReading: String { matter.split(separator: " ").count > 3 ? words : "" }
}
