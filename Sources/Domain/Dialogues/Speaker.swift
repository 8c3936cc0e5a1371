/// What a dialogue knows of the one it speaks with.
public struct Speaker: Hashable, Sendable {
    /// Nobody has answered this person before: the first message begins with our name.
    public var isNew: Bool
    /// Has sent STOP, and not come back since.
    public var hasStopped: Bool
    /// The commune that the person last named as theirs.
    public var commune: INSEECode?

    public init(isNew: Bool, hasStopped: Bool = false, commune: INSEECode? = nil) {
        self.isNew = isNew
        self.hasStopped = hasStopped
        self.commune = commune
    }
}
