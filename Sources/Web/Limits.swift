import NIOCore

/// How much of a request we are willing to read, and for how long.
enum Limits {
    /// Bytes of a body; more is a 413.
    static let body = 64 * 1024
    /// Bytes of a voice message recorded by a browser: two minutes of Opus take half a million, uncompressed ones two.
    static let message = 2 * 1024 * 1024
    /// Bytes of a body that is too long, read and thrown away so that its sender can still hear our answer.
    static let wastedBody = 1024 * 1024
    /// Bytes of a request target; more is a 414.
    static let target = 8 * 1024
    /// Bytes of all header fields of a page's request; more is a 431. The parser itself stops at 80 kB.
    static let headers = 16 * 1024
    /// For a whole body to arrive.
    static let bodyTime = Duration.seconds(30)
    /// Of a connection on which nothing moves.
    static let idle = TimeAmount.seconds(60)
}
