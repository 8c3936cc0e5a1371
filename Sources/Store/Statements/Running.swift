import GRDB
import GRDBSQLite

/// Statements that are prepared once for the life of the connection, and run by SQLite's own functions.
///
/// GRDB's general way costs three times as much on the path of every text: it checks, observes and boxes what here is known.
extension Database {
    func run(_ sql: String, _ values: Values = []) throws {
        let statement = try bound(sql, values)
        defer { statement.release() }
        while try statement.step() {}
    }

    /// The first row, if there is one.
    func row(_ sql: String, _ values: Values = []) throws -> Row? {
        let statement = try bound(sql, values)
        defer { statement.release() }
        return try statement.step() ? Row(of: statement) : nil
    }

    func rows(_ sql: String, _ values: Values = []) throws -> [Row] {
        let statement = try bound(sql, values)
        defer { statement.release() }
        var rows: [Row] = []
        while try statement.step() { rows.append(Row(of: statement)) }
        return rows
    }

    private func bound(_ sql: String, _ values: Values) throws -> RunningStatement {
        let statement = RunningStatement(try cachedStatement(sql: sql))
        do {
            try statement.bind(values)
        } catch {
            statement.release()
            throw error
        }
        return statement
    }
}

/// A prepared statement between its values and its last row.
struct RunningStatement {
    private let statement: Statement
    let pointer: OpaquePointer

    init(_ statement: Statement) {
        self.statement = statement
        pointer = statement.sqliteStatement
    }

    var columnNames: [String] { statement.columnNames }

    func bind(_ values: Values) throws {
        guard sqlite3_bind_parameter_count(pointer) == values.list.count else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of values", sql: statement.sql)
        }
        var position: CInt = 0
        for value in values.list {
            position += 1
            let code = value?.bind(to: pointer, at: position) ?? sqlite3_bind_null(pointer, position)
            guard code == SQLITE_OK else { throw fault() }
        }
    }

    /// Whether there is another row.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault()
        }
    }

    /// Ready for its next use, and holding no value of this one.
    func release() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// The statement's text, never its values.
    private func fault() -> DatabaseError {
        let connection = sqlite3_db_handle(pointer)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) }, sql: statement.sql)
    }
}
