import Foundation
import GRDBSQLite

/// One row of an answer, taken out of its statement.
///
/// The tables are STRICT: a column holds what its query's author knows it to hold, so that a value of another type, which
/// only a damaged file could bring, reads as empty.
struct Row {
    private let cells: [Cell]
    private let names: () -> [String]

    init(of statement: RunningStatement) {
        let count = sqlite3_column_count(statement.pointer)
        cells = (0..<count).map { Cell(statement.pointer, $0) }
        names = { statement.columnNames }
    }

    subscript<Value: Readable>(_ position: Int) -> Value { Value(cells[position]) ?? Value.empty }

    subscript<Value: Readable>(_ position: Int) -> Value? { Value(cells[position]) }

    /// Whatever it holds; nil for NULL.
    subscript(_ position: Int) -> Cell? {
        if case .null = cells[position] { nil } else { cells[position] }
    }

    /// By the column's name; only for what staff read, since it looks through the names.
    subscript<Value: Readable>(_ name: String) -> Value { position(of: name).map { self[$0] } ?? Value.empty }

    subscript<Value: Readable>(_ name: String) -> Value? { position(of: name).flatMap { self[$0] } }

    subscript(_ name: String) -> Cell? { position(of: name).flatMap { self[$0] } }

    private func position(of name: String) -> Int? { names().firstIndex(of: name) }
}

/// One value, as SQLite keeps it.
enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob(Data)

    init(_ statement: OpaquePointer, _ column: CInt) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            self = .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            self = .blob(start.map { Data(bytes: $0, count: count) } ?? Data())
        default: self = .null
        }
    }
}

/// What a cell can be read as.
protocol Readable {
    static var empty: Self { get }
    /// Nil for NULL, and for a value of another type.
    init?(_ cell: Cell)
}

extension Int64: Readable {
    static let empty: Int64 = 0

    init?(_ cell: Cell) {
        guard case .integer(let value) = cell else { return nil }
        self = value
    }
}

extension Int: Readable {
    static let empty = 0

    init?(_ cell: Cell) {
        guard case .integer(let value) = cell else { return nil }
        self = Int(value)
    }
}

extension Double: Readable {
    static let empty = 0.0

    init?(_ cell: Cell) {
        switch cell {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        default: return nil
        }
    }
}

extension String: Readable {
    static let empty = ""

    init?(_ cell: Cell) {
        guard case .text(let value) = cell else { return nil }
        self = value
    }
}

extension Data: Readable {
    static let empty = Data()

    init?(_ cell: Cell) {
        guard case .blob(let value) = cell else { return nil }
        self = value
    }
}

extension Bool: Readable {
    static let empty = false

    init?(_ cell: Cell) {
        guard case .integer(let value) = cell else { return nil }
        self = value != 0
    }
}
