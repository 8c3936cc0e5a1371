import Crypto
import Foundation
import Synchronization

/// A nonce for each sealed value: 12 bytes that never come twice under one key (NIST SP 800-38D §8.2.1).
///
/// All 12 are drawn at random when a process starts; from there the last 8 are counted. Two processes would have to draw the same
/// 4 bytes and then start within reach of each other; drawing all bytes anew for each value would sooner repeat one, and costs a
/// system call.
final class NonceSource: Sendable {
    private let prefix: UInt32
    private let counter: Atomic<UInt64>

    init() {
        var dice = SystemRandomNumberGenerator()
        prefix = dice.next()
        counter = Atomic(dice.next())
    }

    func next() throws -> AES.GCM.Nonce {
        let count = counter.wrappingAdd(1, ordering: .relaxed).oldValue
        return try withUnsafeTemporaryAllocation(byteCount: 12, alignment: 8) { bytes in
            bytes.storeBytes(of: count, toByteOffset: 0, as: UInt64.self)
            bytes.storeBytes(of: prefix, toByteOffset: 8, as: UInt32.self)
            return try AES.GCM.Nonce(data: UnsafeRawBufferPointer(bytes))
        }
    }
}
