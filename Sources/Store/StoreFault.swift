import GRDB

/// What went wrong in the store, by what to do about it.
public enum StoreFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The disk is full, or another process holds the database: nothing of the batch was kept; try again later (503).
    case unavailable(String)
    /// The database was made by a newer program: do not touch it.
    case newerDatabase(version: Int, known: Int)
    case otherKeyFile
    /// An SQLite file that another program made.
    case notOurs(String)
    case cannotOpen(String, String)
    /// The database did not accept `synchronous=FULL` or WAL: what is acknowledged might be lost.
    case notDurable(String)

    /// In SQLite's own words.
    static func cannotOpen(_ path: String, because error: any Error) -> StoreFault {
        .cannotOpen(path, (error as? DatabaseError)?.message ?? "\(error)")
    }

    public var description: String {
        switch self {
        case .unavailable(let reason): "the store cannot be written at the moment: \(reason)"
        case .newerDatabase(let version, let known):
            "this database has schema \(version) and this program knows schema \(known): start the newer program"
        case .otherKeyFile: "this key file is not the one that the database was made with"
        case .notOurs(let why): "this database is not one of Coup de fil: \(why)"
        case .cannotOpen(let path, let reason): "the database \(path) cannot be opened: \(reason)"
        case .notDurable(let what): "the database runs with \(what), with which acknowledged messages could be lost"
        }
    }
}
