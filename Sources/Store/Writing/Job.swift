import GRDB

/// A write that waits for its commit.
protocol WaitingJob: Sendable {
    func run(_ db: Database) throws
    /// Its own failure; its savepoint was rolled back.
    func note(_ error: any Error)
    /// Everything is on disk: hands the result, or the job's own failure, to whoever waits.
    func finish()
    /// Nothing of the batch was kept.
    func fail(_ error: any Error)
}

/// Touched by one thread at a time: made by its owner, then only by the writer.
final class Job<T: Sendable>: WaitingJob, @unchecked Sendable {
    private let body: (Database) throws -> T
    private let continuation: UnsafeContinuation<T, any Error>
    private var result: Result<T, any Error>?

    init(body: @escaping @Sendable (Database) throws -> T, continuation: UnsafeContinuation<T, any Error>) {
        self.body = body
        self.continuation = continuation
    }

    func run(_ db: Database) throws { result = .success(try body(db)) }

    func note(_ error: any Error) { result = .failure(error) }

    func finish() { continuation.resume(with: result ?? .failure(CancellationError())) }

    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
