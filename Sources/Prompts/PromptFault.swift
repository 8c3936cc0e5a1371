/// Why the prompts cannot be used; `description` is one sentence that names the file and the line.
public struct PromptFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1; nil when the whole file is meant.
    public let line: Int?
    public let reason: String

    public init(file: String, line: Int? = nil, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
