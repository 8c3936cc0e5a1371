import Crypto
import CryptoExtras
import Foundation

/// A PIN as it is kept: salted and hashed by scrypt, which takes a fraction of a second on purpose.
///
/// Made and compared outside of any transaction, so that nobody waits for it.
public struct PINHash: Hashable, Sendable {
    /// The salt, then the hash.
    let bytes: Data

    private static let saltLength = 16
    private static let hashLength = 32

    init(bytes: Data) { self.bytes = bytes }

    public init(of pin: String) throws {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        bytes = salt + (try Self.hash(pin, salt))
    }

    public func matches(_ pin: String) throws -> Bool {
        let salt = bytes.prefix(Self.saltLength)
        let (known, given) = (Data(bytes.dropFirst(Self.saltLength)), try Self.hash(pin, Data(salt)))
        // Whatever differs, all bytes are looked at.
        return known.count == given.count && zip(known, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 16 MB and about 50 ms (RFC 7914; OWASP's least for scrypt is N = 2^17 for passwords, but four digits are sealed as well).
    private static func hash(_ pin: String, _ salt: Data) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(pin.utf8), salt: salt, outputByteCount: hashLength, rounds: 1 << 14, blockSize: 8, parallelism: 1
        )
        return key.withUnsafeBytes { Data($0) }
    }
}
