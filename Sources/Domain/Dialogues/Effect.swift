#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a dialogue wants done; the Switchboard does it in the transaction of the message.
public enum Effect: Hashable, Sendable {
    /// Category and area appear at once; the words wait for staff.
    case publish(ListingDraft, Reference)
    case close(Reference)
    case rememberCommune(INSEECode)
    case stopService
    case resumeService
    /// With the time until which the person was told that staff will answer, if they were told one.
    case askStaff(StaffMatter, Reference?, promised: Date? = nil)
    /// One's listing stands for a whole lifetime from now on, also when it had expired.
    case prolong(Reference)
    /// One's listing is about this category and commune from now on.
    case change(Reference, ListingDraft)
    /// One's listing has these words, once staff approved them.
    case changeWords(Reference, String)
    /// All that is kept of this person, now, and this message too.
    case erase
}

/// Why something waits for a person of the département, most urgent first.
public enum StaffMatter: String, Codable, Hashable, Sendable, CaseIterable {
    case emergency
    case report
    case callback
    /// Somebody wants to see what is kept of them: the right of access (RGPD, art. 15).
    case data
    /// Somebody wants to reach the author of a listing.
    case introduction
    /// Words of a listing that nobody but staff has read.
    case words
    case unclear

    /// Asked again while it is open, it stays one item.
    public var isAskedOnce: Bool { [.callback, .data, .introduction, .words].contains(self) }
}
