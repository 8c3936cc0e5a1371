/// How well a list of texts was understood: per column right, asked back, wrong, and every failure.
public struct EvaluationReport: Hashable, Sendable {
    public enum Column: String, Hashable, Sendable, CaseIterable {
        case intent, category, place
    }

    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case right
        /// Not acted on: the dialogue would ask.
        case askedBack = "asked back"
        case wrong
    }

    /// One column of one text that was not right.
    public struct Failure: Hashable, Sendable {
        public let text: String
        public let column: Column
        public let verdict: Verdict
        public let expected: String
        public let found: String
    }

    /// Below this confidence a dialogue asks rather than acts.
    public static let threshold = 0.5

    public private(set) var texts = 0
    public private(set) var failures: [Failure] = []
    /// Texts that read like an emergency and were not taken for one.
    public private(set) var missedAlarms: [String] = []
    /// Texts taken for an emergency that are none.
    public private(set) var falseAlarms: [String] = []
    private var counts: [Column: [Verdict: Int]] = [:]

    public init() {}

    public init(_ cases: [EvaluationCase], understand: (String) -> Understanding) {
        for item in cases { add(item, understand(item.text)) }
    }

    public func count(_ column: Column, _ verdict: Verdict) -> Int { counts[column]?[verdict] ?? 0 }

    /// The share of texts with this verdict, 0…1.
    public func share(_ column: Column, _ verdict: Verdict) -> Double {
        texts == 0 ? 0 : Double(count(column, verdict)) / Double(texts)
    }

    /// Judges one text.
    public mutating func add(_ item: EvaluationCase, _ understanding: Understanding) {
        texts += 1
        if item.intent == .emergency, understanding.alarm == nil { missedAlarms.append(item.text) }
        if item.intent != .emergency, understanding.alarm != nil { falseAlarms.append(item.text) }
        note(.intent, item, Self.intentVerdict(item, understanding), Self.intent(item), Self.intent(understanding))
        note(
            .category, item, Self.categoryVerdict(item, understanding), item.category ?? "",
            understanding.category ?? "")
        note(
            .place, item, Self.placeVerdict(item, understanding), Self.place(item.place),
            Self.place(understanding.place))
    }

    private mutating func note(
        _ column: Column, _ item: EvaluationCase, _ verdict: Verdict, _ expected: String, _ found: String
    ) {
        counts[column, default: [:]][verdict, default: 0] += 1
        guard verdict != .right else { return }
        failures.append(
            Failure(text: item.text, column: column, verdict: verdict, expected: expected, found: found))
    }

    private static func intentVerdict(_ item: EvaluationCase, _ found: Understanding) -> Verdict {
        let isRight =
            found.intent == item.intent && (item.intent != .choice || found.choice == item.choice)
            && (item.reference == nil || found.reference == item.reference)
        if isRight { return .right }
        return found.intent == .unclear || found.confidence < threshold ? .askedBack : .wrong
    }

    private static func categoryVerdict(_ item: EvaluationCase, _ found: Understanding) -> Verdict {
        found.category == item.category ? .right : found.category == nil ? .askedBack : .wrong
    }

    /// A numbered question of at most four that holds the commune is right too.
    private static func placeVerdict(_ item: EvaluationCase, _ found: Understanding) -> Verdict {
        switch (item.place, found.place) {
        case (.none, .none): .right
        case (.commune(let wanted), let place) where place.candidates.prefix(4).contains(wanted): .right
        case (.postalCode(let wanted), .postalCode(let code, _)) where wanted == code: .right
        case (_, .exact): .wrong
        default: .askedBack
        }
    }

    private static func intent(_ item: EvaluationCase) -> String {
        [item.intent.rawValue, item.choice.map(String.init) ?? item.reference?.description].compactMap(\.self)
            .joined(separator: " ")
    }

    private static func intent(_ found: Understanding) -> String {
        let number = found.intent == .choice ? found.choice.map(String.init) : found.reference?.description
        return [found.intent.rawValue, number].compactMap(\.self).joined(separator: " ")
    }

    private static func place(_ place: EvaluationCase.Place) -> String {
        switch place {
        case .none: ""
        case .commune(let code): code.text
        case .postalCode(let code): "cp:\(code)"
        }
    }

    private static func place(_ place: PlaceFinding) -> String {
        switch place {
        case .none: ""
        case .exact(let code): code.text
        case .several(let codes): codes.map(\.text).joined(separator: " or ")
        case .postalCode(let code, _): "cp:\(code)"
        }
    }
}
