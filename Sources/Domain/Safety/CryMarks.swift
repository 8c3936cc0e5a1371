/// Where the classes of `emergencies.yaml` stand in a text.
struct CryMarks {
    /// By class, in the order of the text.
    private(set) var ranges: [[Range<Int>]]
    /// By word, which roles it has: one bit each.
    private var roles: [UInt16]
    /// Words of some class that is no role.
    private var isInClass: [Bool]
    private var isLight: [Bool]

    init(_ reading: TextReading, _ book: CryBook) {
        ranges = Array(repeating: [], count: book.kinds.count)
        roles = reading.words.map(book.roles)
        isInClass = Array(repeating: false, count: reading.words.count)
        isLight = reading.words.map { $0.word.isNumber || $0.word.letters.utf8.count == 1 }
        let guards = reading.matches.filter { $0.sense == .noAlarm }
        // "coup de main" speaks of no hand.
        for idiom in guards where idiom.length > 1 {
            for index in idiom.words { roles[index] &= ~(1 << UInt16(CryBook.Role.body.rawValue)) }
        }
        for match in reading.matches {
            switch match.sense {
            case .cry(let kind): add(kind, match, guards, reading)
            case .courtesy, .time: for index in match.words { isLight[index] = true }
            default: break
            }
        }
        for index in roles.indices where roles[index] != 0 { addRoles(of: index) }
    }

    private mutating func addRoles(of index: Int) {
        for role in CryBook.Role.allCases where has(role, index) && ranges[role.rawValue].count < Self.most {
            ranges[role.rawValue].append(index..<index + 1)
        }
    }

    private mutating func add(_ kind: Int, _ match: PhraseMatch, _ guards: [PhraseMatch], _ reading: TextReading) {
        if kind < CryBook.Role.allCases.count {
            for index in match.words { roles[index] |= 1 << UInt16(kind) }
        } else {
            // An idiom takes the words it covers.
            if guards.contains(where: { $0.words.overlaps(match.words) && $0.length >= match.length }) { return }
            if reading.isOnlyAName(match) { return }
            for index in match.words { isInClass[index] = true }
        }
        // So many of a kind are looked at; it bounds the time for a text that repeats itself.
        if ranges[kind].count < Self.most { ranges[kind].append(match.words) }
    }

    func has(_ role: CryBook.Role, _ index: Int) -> Bool { roles[index] & 1 << UInt16(role.rawValue) != 0 }

    /// Whether a word is part of a class that is no role.
    func isMarked(_ index: Int) -> Bool { isInClass[index] }

    /// Whether a word says nothing by itself: auxiliaries, courtesies, times, numbers.
    func isSmall(_ index: Int) -> Bool {
        isLight[index] || has(.filler, index) || has(.preposition, index) || has(.masculine, index)
            || has(.feminine, index) || has(.eitherGender, index)
    }

    private static let most = 12
}
