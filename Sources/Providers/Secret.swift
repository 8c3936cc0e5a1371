/// A token or password: it prints nothing of itself, not even in a dump of what holds it.
struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
    let text: String

    init(_ text: String) { self.text = text }

    var description: String { "…" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
