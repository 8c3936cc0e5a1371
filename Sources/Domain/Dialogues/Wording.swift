/// A key of `Prompts/<language>/<file>.yaml`; one enum per file lists them all.
public protocol PhraseKey: RawRepresentable<String>, CaseIterable, Sendable {
    /// The file's name without its ending.
    static var file: String { get }
    /// The `{{placeholders}}` that the text must hold, no more and no less.
    var placeholders: Set<String> { get }
}

/// Where a face finds its words; the Prompts answer it.
public protocol Wording: Sendable {
    /// The text of the key with its placeholders filled; the values' keys are exactly the phrase's placeholders.
    func text(_ key: some PhraseKey, _ values: [String: String]) -> String
}

extension Wording {
    public func text(_ key: some PhraseKey) -> String { text(key, [:]) }
}
