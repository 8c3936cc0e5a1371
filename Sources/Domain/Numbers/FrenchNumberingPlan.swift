/// The numbers of France by their first digits, for what this service must know of them.
///
/// Sources: Arcep, plan national de numérotation (décision 2018-0881 as amended by 2022-1583, consolidated 1 January
/// 2026); for the blocks of each overseas territory, libphonenumber 9.0.43. `Scripts/oracles/numbers` compares the
/// two.
enum FrenchNumberingPlan {
    struct Range: Sendable {
        /// Of the national number, without its trunk 0; at most 5 digits.
        let prefix: String
        let kind: NumberKind
        let territory: Territory

        init(_ prefix: String, _ kind: NumberKind, _ territory: Territory = .métropole) {
            self.prefix = prefix
            self.kind = kind
            self.territory = territory
        }
    }

    /// The longest matching range; nil for a root that nobody was given, and unless there are nine digits and the
    /// first is not 0.
    static func range(of national: some Collection<UInt8>) -> Range? {
        guard national.count == 9, national.first != UInt8(ascii: "0") else { return nil }
        let root = number(national.prefix(5))
        return compiled.first { $0.roots.contains(root) }?.range
    }

    private struct CompiledRange: Sendable {
        let roots: ClosedRange<Int>
        let range: Range
    }

    /// Longest prefixes first; each as the range of the 5-digit roots that begin with it.
    private static let compiled: [CompiledRange] =
        ranges
        .sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
        .map { range in
            let missing = 5 - range.prefix.utf8.count
            let width = (0..<missing).reduce(1) { width, _ in width * 10 }
            let first = number(range.prefix.utf8) * width
            return CompiledRange(roots: first...(first + width - 1), range: range)
        }

    private static func number(_ digits: some Sequence<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) }
    }

    private static let ranges: [Range] = metropolitan + special + overseas

    /// 040 was given to nobody, nor were 070 to 072 but for what follows.
    private static let metropolitan: [Range] =
        [Range("1", .landline), Range("2", .landline), Range("3", .landline)]
        + (1...9).map { Range("4\($0)", .landline) } + [Range("5", .landline)]
        + [Range("6", .mobile)] + (3...9).map { Range("7\($0)", .mobile) } + [Range("9", .box)]

    private static let special: [Range] = [
        // NPUEPT, Arcep §2.3.9.
        Range("937", .platform), Range("938", .platform), Range("9390", .platform), Range("9391", .platform),
        Range("9392", .platform), Range("9393", .platform), Range("9394", .platform),
        // NPV, Arcep §2.3.7.
        Range("162", .verified), Range("163", .verified), Range("270", .verified), Range("271", .verified),
        Range("377", .verified), Range("378", .verified), Range("424", .verified), Range("425", .verified),
        Range("568", .verified), Range("569", .verified), Range("948", .verified), Range("949", .verified),
        // Services of general interest.
        Range("1510", .publicInterest), Range("2810", .publicInterest), Range("3410", .publicInterest),
        Range("4410", .publicInterest), Range("5410", .publicInterest), Range("9410", .publicInterest),
        // By what they cost the caller.
        Range("8", .premium),
        Range("800", .freephone), Range("801", .freephone), Range("802", .freephone), Range("803", .freephone),
        Range("804", .freephone), Range("805", .freephone),
        Range("806", .ordinaryCost), Range("807", .ordinaryCost), Range("808", .ordinaryCost),
        Range("809", .ordinaryCost),
    ]

    /// Dialled like a number of the métropole, with another country code in E.164: libphonenumber parses "0692 12 34
    /// 56" to a +33 that no one has.
    private static let overseas: [Range] = [
        Range("590", .landline, .guadeloupe), Range("5987", .landline, .guadeloupe),
        Range("690", .mobile, .guadeloupe), Range("691", .mobile, .guadeloupe), Range("7090", .mobile, .guadeloupe),
        Range("9760", .box, .guadeloupe), Range("9761", .box, .guadeloupe), Range("9768", .box, .guadeloupe),
        Range("9395", .platform, .guadeloupe), Range("9475", .verified, .guadeloupe),

        Range("594", .landline, .guyane), Range("5988", .landline, .guyane), Range("694", .mobile, .guyane),
        Range("70930", .mobile, .guyane), Range("70931", .mobile, .guyane), Range("70932", .mobile, .guyane),
        Range("70933", .mobile, .guyane), Range("9764", .box, .guyane), Range("9765", .box, .guyane),
        Range("9396", .platform, .guyane), Range("9476", .verified, .guyane),

        Range("596", .landline, .martinique), Range("5989", .landline, .martinique),
        Range("696", .mobile, .martinique), Range("697", .mobile, .martinique), Range("7091", .mobile, .martinique),
        Range("9766", .box, .martinique), Range("9767", .box, .martinique),
        Range("9397", .platform, .martinique), Range("9477", .verified, .martinique),

        Range("262", .landline, .réunion), Range("263", .landline, .réunion), Range("2688", .landline, .réunion),
        Range("692", .mobile, .réunion), Range("693", .mobile, .réunion), Range("7092", .mobile, .réunion),
        Range("9762", .box, .réunion), Range("9763", .box, .réunion),
        Range("9399", .platform, .réunion), Range("9479", .verified, .réunion),

        Range("269", .landline, .mayotte), Range("2689", .landline, .mayotte), Range("639", .mobile, .mayotte),
        Range("70935", .mobile, .mayotte), Range("70936", .mobile, .mayotte), Range("70937", .mobile, .mayotte),
        Range("9769", .box, .mayotte), Range("9398", .platform, .mayotte), Range("9478", .verified, .mayotte),

        // 0508 and six digits reach Saint-Pierre; libphonenumber takes them for a line of the south-west. Its numbers
        // of six digits say nothing of what they are, and those of nine are mobiles.
        Range("508", .unknown, .saintPierre), Range("7084", .mobile, .saintPierre),
        Range("7085", .mobile, .saintPierre),
    ]
}
