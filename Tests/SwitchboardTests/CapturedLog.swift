import Logging
import Synchronization

/// Everything that was logged, each event with all its metadata on a line.
final class CapturedLog: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var logger: Logger { Logger(label: "tests") { _ in Keeper(log: self) } }

    private struct Keeper: LogHandler {
        let log: CapturedLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let error = event.error.map { "\($0)" } ?? ""
            log.kept.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:]) \(error)") }
        }
    }
}
