/// Who sent a text or rang, as far as the network says.
public enum Sender: Hashable, Sendable {
    case number(PhoneNumber)
    /// The caller hides the number, or the provider writes one of its sentinels for that. Never becomes a person.
    case withheld
    /// A short code or a name ("36180", "INFO"): nobody to answer. Never becomes a person.
    case unreachable
}
