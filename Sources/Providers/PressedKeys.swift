/// The keys of a telephone as a provider writes them, in the form that `CallInput.digits` takes.
enum PressedKeys {
    /// More than any number, code or reference needs; a cat on the keypad presses more.
    static let most = 32

    /// Nil for no key at all. The # that ends a number is left out, unless it is all that was pressed.
    static func keys(_ written: String) -> String? {
        var keys = written.utf8.filter(isKey)
        if keys.count > 1, keys.last == UInt8(ascii: "#") { keys.removeLast() }
        return keys.isEmpty ? nil : String(decoding: keys.prefix(most), as: UTF8.self)
    }

    static func isKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "#"): true
        default: false
        }
    }
}
