/// A place seen in a text: some words that may name one commune or several.
struct Sighting: Sendable {
    struct Candidate: Hashable, Sendable {
        let row: Int
        let kind: PlaceForms.Kind
        let tier: Surroundings.Tier
        /// The entry of the gazetteer's names.
        let entry: Int
    }

    enum Role: Int, Comparable, Sendable {
        /// Where somebody has gone to: nobody lives there.
        case away
        case going, unmarked, alone, home

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    /// The words of the name.
    var words: Range<Int>
    /// Best first, at most four.
    var candidates: [Candidate]
    /// Tenths of an edit between what was written and the name; 0 for none.
    var cost: Int
    /// Whether the text itself says in which département or postal code it lies.
    var isScoped = false
    var score = 0
    var role = Role.unmarked
}
