import Foundation
import GRDBSQLite

/// The values of a statement's `?`, in order: `[person.value, nil, "sms"]`.
struct Values: ExpressibleByArrayLiteral {
    var list: [(any Bindable)?]

    init(arrayLiteral elements: (any Bindable)?...) { list = elements }

    static func + (first: Values, second: Values) -> Values {
        var sum = first
        sum.list += second.list
        return sum
    }
}

/// What SQLite can hold.
protocol Bindable {
    /// SQLite's result code.
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt
}

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt { sqlite3_bind_int64(statement, position, self) }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        sqlite3_bind_int64(statement, position, Int64(self))
    }
}

extension Bool: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        sqlite3_bind_int64(statement, position, self ? 1 : 0)
    }
}

extension Double: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt { sqlite3_bind_double(statement, position, self) }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        var text = self
        return text.withUTF8 { bytes in
            // An empty string may have no address, which SQLite would take for NULL.
            guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, position, "", 0, copied) }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(statement, position, $0, CInt(bytes.count), copied)
            }
        }
    }
}

extension Data: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return sqlite3_bind_zeroblob(statement, position, 0) }
            return sqlite3_bind_blob(statement, position, start, CInt(bytes.count), copied)
        }
    }
}

/// SQLITE_TRANSIENT: SQLite makes its own copy before the call returns.
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
