/// Why a file beside the prompts is not played; prints as one sentence that names it.
public struct RecordingFault: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: Hashable, Sendable {
        /// No prompt has this name.
        case unknownKey(String)
        /// Its words change from call to call.
        case hasValues
        /// It stands inside other sentences only.
        case isPiece
        /// It has another ending than `.wav`, but is a sound.
        case wrongEnding
        case unreadable
        case wave(WaveFault)
        /// Seconds, beside those that the words would take.
        case tooShort(Double, expected: Double)
        case tooLong(Double, expected: Double)
        /// The text file beside it says other words than the prompt has now.
        case otherWords(String)
    }

    public let file: String
    public let reason: Reason

    public var description: String { "\(file) \(reason)" }
}

extension RecordingFault.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownKey(let key): "belongs to no prompt: there is none called “\(key)”"
        case .hasValues: "is never played: the prompt holds values, which a recording cannot"
        case .isPiece: "is never played: the prompt is only a piece of others"
        case .wrongEnding: "is never played: its name must end in .wav"
        case .unreadable: "cannot be read, or is longer than \(Recordings.largest) bytes"
        case .wave(let fault): "\(fault)"
        case .tooShort(let seconds, let expected):
            "lasts \(Self.tenths(seconds)) s, too short for its words (about \(Self.tenths(expected)) s)"
        case .tooLong(let seconds, let expected):
            "lasts \(Self.tenths(seconds)) s, too long for its words (about \(Self.tenths(expected)) s)"
        case .otherWords(let words): "says other words than the prompt has now: “\(words.prefix(80))”"
        }
    }

    private static func tenths(_ seconds: Double) -> String { "\((seconds * 10).rounded() / 10)" }
}
