#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A state as the store keeps it: fields behind each other, one letter for each case.
///
/// Written by hand, since a general coder costs more than understanding the text and writing all its rows together.
extension DialogueState {
    /// The form's number stands first; a state in any other form is read as nil, and the dialogue begins anew.
    public var text: String {
        var fields = FieldWriter(form: Self.form)
        fields.add(unclearTurns)
        fields.add(loop)
        fields.add(askedAt)
        if let question { fields.add(question) }
        return fields.text
    }

    public init?(text: String) {
        var fields = FieldReader(text)
        guard fields.next() == Self.form, let unclearTurns = fields.integer(), let loop = fields.loop(),
            let askedAt = fields.date()
        else { return nil }
        self.init(askedAt: askedAt.value)
        self.unclearTurns = unclearTurns
        self.loop = loop
        guard !fields.isAtEnd else { return }
        guard let question = fields.question(), fields.isAtEnd else { return nil }
        self.question = question
    }

    private static let form: Substring = "2"
}

struct FieldWriter {
    /// Control characters that no field holds.
    static let separator: Unicode.Scalar = "\u{1F}"
    /// A string appends faster than a scalar.
    private static let separatorText = String(separator)

    private(set) var text: String

    init(form: Substring) { text = String(form) }

    mutating func add(_ field: String) {
        text.append(Self.separatorText)
        text += field
    }

    mutating func add(_ number: Int) { add(String(number)) }

    /// In milliseconds: a fraction of a second in decimals costs more to write and to read than all the rest.
    mutating func add(_ date: Date?) {
        add(date.flatMap { Int(exactly: ($0.timeIntervalSince1970 * 1000).rounded()) }.map(String.init) ?? "")
    }

    mutating func add(words: String) {
        guard words.unicodeScalars.contains(Self.separator) else { return add(words) }
        add(String(String.UnicodeScalarView(words.unicodeScalars.map { $0 == Self.separator ? " " : $0 })))
    }

    mutating func add(_ loop: LoopGuard) {
        add(loop.last.joined(separator: ","))
        add(loop.lastAt)
        add(loop.repeats)
    }

    mutating func add(_ question: Question) {
        switch question {
        case .menu: add("m")
        case .place(let matter):
            add("p")
            add(matter)
        case .places(let places, let from, let next, let matter):
            add("P")
            add(places.count)
            for place in places {
                add(place.commune.text)
                add(words: place.formerName ?? "")
            }
            add(from)
            add(next)
            add(matter)
        case .category(let matter, let from, let next):
            add("c")
            add(from)
            add(next)
            add(matter)
        case .confirm(let draft):
            add("y")
            add(.listing(draft))
        case .nothing(let query):
            add("n")
            add(.search(query))
        case .listings(let query, let from, let next):
            add("l")
            add(from)
            add(next)
            add(.search(query))
        case .listing(let reference): add("r", reference)
        case .stillNeeded(let reference): add("s", reference)
        case .ownListing, .ownListings, .change, .words, .erase: add(managing: question)
        }
    }

    private mutating func add(_ letter: String, _ reference: Reference) {
        add(letter)
        add(reference.number)
    }

    mutating func add(_ matter: Matter) {
        switch matter {
        case .listing(let draft):
            add(marksOf: draft)
            add("L")
            add(draft.kind.rawValue)
            add(draft.category ?? "")
            add(draft.commune?.text ?? "")
            add(words: draft.words)
        case .search(let query):
            add("S")
            add(query.kind?.rawValue ?? "")
            add(query.category ?? "")
            add(query.around?.text ?? "")
            add(String(query.radius))
            add(query.order.rawValue)
        }
    }
}
