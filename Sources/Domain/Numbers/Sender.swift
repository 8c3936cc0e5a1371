/// Who sent a text or rang, as far as the network says.
public enum Sender: Hashable, Sendable {
    case number(PhoneNumber)
    /// The caller hides the number, or the provider writes one of its sentinels for that. Never becomes a person.
    case withheld
    /// A short code or a name ("36180", "INFO"): nobody to answer. Never becomes a person.
    case unreachable
}

extension Sender {
    /// The sender as a provider writes it.
    public init(written: String) {
        if Self.isWithheld(written) {
            self = .withheld
        } else if let number = PhoneNumber(parsing: written) ?? PhoneNumber(international: written) {
            self = .number(number)
        } else {
            self = .unreachable
        }
    }

    private static func isWithheld(_ written: String) -> Bool {
        var letters: [UInt8] = []
        for byte in written.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
            case UInt8(ascii: " "), UInt8(ascii: "+"): continue
            default: return false
            }
            if letters.count > 11 { return false }
        }
        return sentinels.contains(String(decoding: letters, as: UTF8.self))
    }

    /// Words, and the same words on a telephone's keypad behind a "+": some parse as numbers of Lesotho or China that
    /// a text would be sent to.
    private static let sentinels: Set<String> = [
        "", "anonymous", "restricted", "blocked", "unknown", "unavailable", "private", "withheld",
        "266696687", "7378742833", "2562533", "8656696", "86282452253",
    ]
}

extension PhoneNumber {
    /// In E.164 as it stands, and long enough not to be a short code: a range that our table does not know yet is
    /// still a person's.
    fileprivate init?(international written: String) {
        guard written.utf8.count >= 9 else { return nil }
        self.init(e164: written)
    }
}
