import Foundation
import GRDB
import Synchronization

/// The one writer: commits together all that waits (group commit); a job that fails rolls back alone, and the others stand.
///
/// While one commit is on its way to the disk, jobs gather; the next commit takes them all. It never waits for more: a linger of
/// 2 ms lost throughput in every measurement.
final class Writer: Sendable {
    private struct Waiting {
        var jobs: [any WaitingJob] = []
        var isDraining = false
    }

    private let database: any DatabaseWriter
    /// Brings what is remembered of the database to what stands in it: when a batch begins, and after every rollback.
    private let remember: @Sendable (Database) throws -> Void
    private let waiting = Mutex(Waiting())

    init(_ database: any DatabaseWriter, remember: @escaping @Sendable (Database) throws -> Void = { _ in }) {
        self.database = database
        self.remember = remember
    }

    /// For tests: how many wait for the next commit.
    var waitingJobs: Int { waiting.withLock { $0.jobs.count } }

    func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await withUnsafeThrowingContinuation { continuation in
            submit(Job(body: body, continuation: continuation))
        }
    }

    private func submit(_ job: any WaitingJob) {
        let mustStart = waiting.withLock { waiting in
            waiting.jobs.append(job)
            defer { waiting.isDraining = true }
            return !waiting.isDraining
        }
        guard mustStart else { return }
        database.asyncWriteWithoutTransaction { db in self.drain(db) }
    }

    private func drain(_ db: Database) {
        while let batch = nextBatch() { commit(batch, on: db) }
    }

    private func nextBatch() -> [any WaitingJob]? {
        waiting.withLock { waiting in
            guard !waiting.jobs.isEmpty else {
                waiting.isDraining = false
                return nil
            }
            defer { waiting.jobs = [] }
            return waiting.jobs
        }
    }

    private func commit(_ batch: [any WaitingJob], on db: Database) {
        do {
            if try !commitWhole(batch, on: db) { try commitEach(batch, on: db) }
        } catch {
            if db.isInsideTransaction { try? db.rollback() }
            try? remember(db)
            let fault = StoreFault.unavailable(Self.reason(of: error))
            for job in batch { job.fail(fault) }
            return
        }
        // To wake somebody costs as much as a statement, and they would take the processor from the next batch.
        Task { for job in batch { job.finish() } }
    }

    /// The usual case: nobody fails, so that nobody needs a savepoint. False, with nothing kept, when somebody did.
    private func commitWhole(_ batch: [any WaitingJob], on db: Database) throws -> Bool {
        try begin(db)
        do {
            for job in batch { try Self.run(job, on: db) }
        } catch {
            guard !Self.concernsAll(error), db.isInsideTransaction else { throw error }
            try db.rollback()
            return false
        }
        try db.commit()
        return true
    }

    /// Every job anew, each in its own savepoint: the ones that fail roll back alone. Throws only what concerns all.
    private func commitEach(_ batch: [any WaitingJob], on db: Database) throws {
        try begin(db)
        for job in batch {
            try db.run("SAVEPOINT job")
            do {
                try Self.run(job, on: db)
                try db.run("RELEASE job")
            } catch {
                guard !Self.concernsAll(error), db.isInsideTransaction else { throw error }
                try db.run("ROLLBACK TO job")
                try db.run("RELEASE job")
                try remember(db)
                job.note(error)
            }
        }
        try db.commit()
    }

    private func begin(_ db: Database) throws {
        try db.beginTransaction(.immediate)
        try remember(db)
    }

    /// A full disk makes SQLite roll back by itself: what followed would be committed alone, whoever hid the error.
    private static func run(_ job: any WaitingJob, on db: Database) throws {
        try job.run(db)
        guard db.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_FULL) }
    }

    /// The disk, the file or another process, rather than what the job wanted.
    private static func concernsAll(_ error: any Error) -> Bool {
        guard let error = error as? DatabaseError else { return false }
        let shared: [ResultCode] = [
            .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_READONLY, .SQLITE_NOMEM, .SQLITE_CORRUPT,
            .SQLITE_CANTOPEN, .SQLITE_NOTADB,
        ]
        return shared.contains(error.resultCode)
    }

    /// SQLite's own words; GRDB's description would hold the statement's values.
    private static func reason(of error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "\(type(of: error))" }
        return "\(error.resultCode): \(error.message ?? "")"
    }
}
