/// A text and what should be understood of it: one line of an evaluation file.
///
/// Four columns parted by tabs: text; intent ("request", "choice 3", "yes 4127"); category's key or empty; place: an INSEE
/// code, `cp:48300` for a postal code of several communes, or empty.
public struct EvaluationCase: Hashable, Sendable {
    public let text: String
    public let intent: Intent
    public let choice: Int?
    public let reference: Reference?
    public let category: String?
    public let place: Place

    public enum Place: Hashable, Sendable {
        case none
        case commune(INSEECode)
        case postalCode(String)
    }

    /// The first line of an evaluation file.
    public static let heading = "text\tintent\tcategory\tplace"

    /// The cases of a file's text; a fault names the line.
    public static func cases(of file: String) throws(EvaluationFault) -> [EvaluationCase] {
        var cases: [EvaluationCase] = []
        let lines = file.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() where !line.isEmpty && !(index == 0 && line.hasPrefix(heading)) {
            cases.append(try EvaluationCase(line, number: index + 1))
        }
        return cases
    }

    private init(_ line: Substring, number: Int) throws(EvaluationFault) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        func column(_ index: Int) -> String { index < columns.count ? columns[index] : "" }
        guard (2...4).contains(columns.count) else { throw EvaluationFault(line: number, reason: "not four columns") }
        text = columns[0]
        let (name, number_) = Self.parted(column(1))
        guard let intent = Intent(rawValue: name) else {
            throw EvaluationFault(line: number, reason: "“\(column(1))” is not an intent")
        }
        self.intent = intent
        choice = intent == .choice ? number_ : nil
        reference = intent == .choice ? nil : number_.flatMap { Reference($0) }
        category = column(2).isEmpty ? nil : column(2)
        switch column(3) {
        case "": place = .none
        case let code where code.hasPrefix("cp:"): place = .postalCode(String(code.dropFirst(3)))
        case let code:
            guard let insee = INSEECode(code) else {
                throw EvaluationFault(
                    line: number, reason: "“\(code)” is neither an INSEE code nor cp: and a postal code")
            }
            place = .commune(insee)
        }
    }

    /// "choice 3" → choice, 3.
    private static func parted(_ column: String) -> (String, Int?) {
        guard let space = column.lastIndex(of: " "), let number = Int(column[column.index(after: space)...]) else {
            return (column, nil)
        }
        return (String(column[..<space]), number)
    }
}

/// Why an evaluation file cannot be read; lines count from 1.
public struct EvaluationFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}
