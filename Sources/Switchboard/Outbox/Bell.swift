import Foundation
import Synchronization

/// Wakes the outbox when something was put into it. Rung while nobody waits, it is remembered once.
final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let waiting = state.withLock { state in
            defer { state.waiting = nil }
            state.hasRung = state.waiting == nil
            return state.waiting
        }
        waiting?.resume()
    }

    /// Returns when it rings, after so many seconds, or when the task is cancelled. One waits at a time.
    func wait(atMost seconds: TimeInterval) async {
        let alarm = Task {
            try? await Task.sleep(for: .seconds(seconds))
            if !Task.isCancelled { ring() }
        }
        defer { alarm.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    defer { state.hasRung = false }
                    if !state.hasRung { state.waiting = continuation }
                    return state.hasRung
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }
}

extension Switchboard {
    /// Works the outbox whenever something is due in it, until the task is cancelled; what is on its way then is waited for.
    public func keepOutboxMoving() async {
        while !Task.isCancelled {
            let next = await workOutbox()
            let seconds = next.map { $0.timeIntervalSince(surroundings.now()) } ?? Self.longestRest
            if seconds > 0 { await bell.wait(atMost: min(seconds, Self.longestRest)) }
        }
    }

    /// Seconds: commands that run beside the service may put something into the outbox, too, and ring no bell.
    private static let longestRest: TimeInterval = 30
}
