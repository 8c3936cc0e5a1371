import Crypto
import Foundation

/// Seals what must not stand in clear in the database, and hashes what must be found again.
///
/// A sealed value is the id of its key (1 byte), a nonce (12), the ciphertext and a tag (16): AES-GCM, bound to its column by
/// the additional authenticated data, so that a value cannot be moved to another column. Hashes are HMAC-SHA256, cut to 16 bytes.
public struct Vault: Sendable {
    private let keys: [UInt8: SymmetricKey]
    private let sealingID: UInt8
    /// Ready for the first byte of any value: to begin with the key alone costs as much as to hash a number.
    private let hashing: HMAC<SHA256>
    private let nonces = NonceSource()

    /// `keys` holds at least one; the highest id seals, all open.
    init(keys: [UInt8: SymmetricKey], hashKey: SymmetricKey) {
        self.keys = keys
        sealingID = keys.keys.max() ?? 0
        hashing = HMAC(key: hashKey)
    }

    /// A vault with new keys that nobody else has, for a database in memory.
    public static func ephemeral() -> Vault {
        Vault(keys: [1: SymmetricKey(size: .bits256)], hashKey: SymmetricKey(size: .bits256))
    }

    func seal(_ text: String, _ column: SealedColumn) throws -> Data {
        try seal(Data(text.utf8), column)
    }

    func seal(_ bytes: Data, _ column: SealedColumn) throws -> Data {
        guard let key = keys[sealingID] else { throw VaultFault.unknownKey(sealingID) }
        let box = try AES.GCM.seal(bytes, using: key, nonce: nonces.next(), authenticating: column.boundData)
        // Always there with a nonce of the usual length: the nonce, the ciphertext and the tag.
        guard let combined = box.combined else { throw VaultFault.altered(column) }
        var sealed = Data(count: 1 + combined.count)
        sealed.withUnsafeMutableBytes { bytes in
            bytes[0] = sealingID
            combined.withUnsafeBytes { bytes[1...].copyBytes(from: $0) }
        }
        return sealed
    }

    func open(_ sealed: Data, _ column: SealedColumn) throws(VaultFault) -> Data {
        guard let id = sealed.first, let key = keys[id] else { throw VaultFault.unknownKey(sealed.first ?? 0) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return try AES.GCM.open(box, using: key, authenticating: column.boundData)
        } catch {
            throw VaultFault.altered(column)
        }
    }

    func openText(_ sealed: Data, _ column: SealedColumn) throws(VaultFault) -> String {
        String(decoding: try open(sealed, column), as: UTF8.self)
    }

    /// The look-up key of a value: the same for the same value, and nothing about it to anybody without the key file.
    func hash(_ text: String) -> Data {
        var code = hashing
        var text = text
        text.withUTF8 { code.update(data: UnsafeRawBufferPointer($0)) }
        return code.finalize().withUnsafeBytes { Data($0.prefix(16)) }
    }

    /// Tells whether a database was made with this vault; nothing about the key.
    var fingerprint: Data { hash("the fingerprint of this key file") }
}

/// The columns whose values are sealed.
struct SealedColumn: Sendable {
    let name: String
    let boundData: Data

    private init(_ name: String) {
        self.name = name
        boundData = Data(name.utf8)
    }

    static let number = SealedColumn("person.number")
    static let words = SealedColumn("listing.words")
    static let conversation = SealedColumn("conversation.state")
    static let received = SealedColumn("inbound_message.text")
    static let sent = SealedColumn("outbound_message.text")
    static let sender = SealedColumn("outbound_message.our_number")
    static let request = SealedColumn("exchange.request")
    static let answer = SealedColumn("exchange.answer")
    static let refusal = SealedColumn("exchange.reason")
    static let disposition = SealedColumn("staff_item.disposition")
    static let reason = SealedColumn("reveal.reason")
    static let callState = SealedColumn("call.state")
    static let callAnswer = SealedColumn("call.answer")
    static let recordingURL = SealedColumn("voice_message.url")
    static let sound = SealedColumn("voice_message.sound")
    static let caller = SealedColumn("outbound_call.our_number")
    static let part = SealedColumn("text_part.part")
    static let pin = SealedColumn("pin.hash")
}

/// Why a sealed value cannot be opened.
public enum VaultFault: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownKey(UInt8)
    case altered(String)

    static func altered(_ column: SealedColumn) -> VaultFault { .altered(column.name) }

    public var description: String {
        switch self {
        case .unknownKey(let id): "the key file holds no key \(id), with which a value was sealed"
        case .altered(let column): "a value of \(column) was altered or moved since it was sealed"
        }
    }
}
