#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Stops two machines that answer each other: the same replies, again and again, faster than a person would go on.
public struct LoopGuard: Hashable, Sendable {
    var last: [Reply.Name] = []
    var lastAt: Date?
    var repeats = 0

    /// Identical turns after which we fall silent.
    static let patience = 8
    /// Seconds of pause after which the count begins anew: a person who comes back is answered.
    static let window: Double = 600

    /// The cry for help that was answered last, as long as it is not long ago.
    func alarm(at now: Date) -> Alarm? {
        guard let lastAt, now.timeIntervalSince(lastAt) < Self.window else { return nil }
        return last.first.flatMap { Alarm(replyName: $0) }
    }

    /// What the guard makes of a turn's replies.
    enum Verdict { case pass, handOver, silence }

    mutating func judge(_ replies: [Reply], at now: Date) -> Verdict {
        let names = replies.map(\.name)
        let isSoon = lastAt.map { now.timeIntervalSince($0) < Self.window } ?? false
        repeats = isSoon && names == last ? repeats + 1 : 0
        last = names
        lastAt = now
        if repeats < Self.patience { return .pass }
        return repeats == Self.patience ? .handOver : .silence
    }
}
