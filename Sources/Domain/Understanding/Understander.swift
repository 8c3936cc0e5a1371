/// Understands texts: from words to an intent, a category, a place. Pure; built once, and asked from many threads.
public struct Understander: Sendable {
    public let gazetteer: Gazetteer
    public let vocabulary: Vocabulary
    let places: PlaceReader
    let book: WordBook
    /// The territory of those of whom nothing is known.
    private let home: Surroundings

    /// Lays out all names of the gazetteer (some tenths of a second) and the vocabulary's phrases (some milliseconds).
    public init(gazetteer: Gazetteer, vocabulary: Vocabulary) {
        self.init(gazetteer, vocabulary, PlaceReader(gazetteer))
    }

    private init(_ gazetteer: Gazetteer, _ vocabulary: Vocabulary, _ places: PlaceReader) {
        (self.gazetteer, self.vocabulary, self.places) = (gazetteer, vocabulary, places)
        book = WordBook(vocabulary)
        home = Surroundings(Vantage(département: vocabulary.département), gazetteer)
    }

    /// The same with other words, when staff have changed the categories: only the phrases are laid out again.
    public func with(_ vocabulary: Vocabulary) -> Understander { Understander(gazetteer, vocabulary, places) }

    /// What a text means, whoever sent it and whatever was asked before; `near` decides among communes of one name.
    ///
    /// A bare place is `unclear` with its place and a low confidence: what to do there is the dialogue's question.
    public func understand(_ text: String, near vantage: Vantage = Vantage()) -> Understanding {
        let surroundings = surroundings(vantage)
        let reading = TextReading(text, book, places, surroundings)
        let numbers = NumberReading(reading, gazetteer)
        let place = PlaceChoice(places.sightings(in: reading, surroundings), reading, numbers, gazetteer)
        return IntentReading(reading, numbers, place, book).understanding
    }

    private func surroundings(_ vantage: Vantage) -> Surroundings {
        let own = Vantage(département: vantage.département ?? vocabulary.département, commune: vantage.commune)
        return own == Vantage(département: vocabulary.département) ? home : Surroundings(own, gazetteer)
    }
}
