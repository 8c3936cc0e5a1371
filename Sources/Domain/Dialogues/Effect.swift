/// What a dialogue wants done; the Switchboard does it in the transaction of the message.
public enum Effect: Hashable, Sendable {
    /// Category and area appear at once; the words wait for staff.
    case publish(ListingDraft, Reference)
    case close(Reference)
    /// Stands for a whole lifetime from now on; one that has expired is published again.
    case prolong(Reference)
    case rememberCommune(INSEECode)
    case stopService
    case resumeService
    case askStaff(StaffMatter, Reference?)
}

/// Why something waits for a person of the département, most urgent first.
public enum StaffMatter: String, Codable, Hashable, Sendable, CaseIterable {
    case emergency
    case report
    case callback
    /// Somebody wants to reach the author of a listing.
    case introduction
    /// Words of a listing that nobody but staff has read.
    case words
    case unclear
}
