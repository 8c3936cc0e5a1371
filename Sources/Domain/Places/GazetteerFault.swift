/// Why the gazetteer's tables cannot be used. The server refuses to start and shows the description.
public enum GazetteerFault: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(file: String)
    /// Lines count from 1; the first holds the names of the columns.
    case malformed(file: String, line: Int, reason: String)

    public var description: String {
        switch self {
        case .missing(let file): "\(file): not found; Scripts/gazetteer rebuilds it"
        case .malformed(let file, let line, let reason): "\(file):\(line): \(reason)"
        }
    }
}
